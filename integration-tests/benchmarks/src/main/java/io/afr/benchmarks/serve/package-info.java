/** Many clients at once before a running {@code afr serve}. */
@NullMarked
package io.afr.benchmarks.serve;

import org.jspecify.annotations.NullMarked;
