/** Finding sessions: what questions take, beside loading everything and filtering in memory. */
@NullMarked
package io.afr.benchmarks.search;

import org.jspecify.annotations.NullMarked;
