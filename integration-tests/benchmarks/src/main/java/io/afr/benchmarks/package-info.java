/** What recording costs the program that is recorded. */
package io.afr.benchmarks;
