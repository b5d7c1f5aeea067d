/** Figures over many sessions: what agents, models and tools did, and what they did in vain. */
@NullMarked
package io.afr.reader.stats;

import org.jspecify.annotations.NullMarked;
