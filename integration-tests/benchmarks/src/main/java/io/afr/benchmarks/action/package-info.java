/** One action, begin and end: what it costs to record it, beside what else could keep it. */
@NullMarked
package io.afr.benchmarks.action;

import org.jspecify.annotations.NullMarked;
