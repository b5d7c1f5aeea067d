/** JVMs of their own to measure in, one after the other in turn. */
@NullMarked
package io.afr.benchmarks.fork;

import org.jspecify.annotations.NullMarked;
