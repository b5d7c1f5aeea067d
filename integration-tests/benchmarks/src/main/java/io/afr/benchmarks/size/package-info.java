/** What a recording takes on disk. */
@NullMarked
package io.afr.benchmarks.size;

import org.jspecify.annotations.NullMarked;
