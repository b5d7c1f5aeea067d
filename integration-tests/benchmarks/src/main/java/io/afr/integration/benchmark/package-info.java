/** Advice that does next to nothing, to measure the way to it. Linked as every integration's is. */
package io.afr.integration.benchmark;
