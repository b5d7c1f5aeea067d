/**
 * What programs say themselves through {@code io.afr.api}: annotated methods, sessions, tags, and
 * calls that they record by hand. That package is known here by its names alone, for each program
 * has its own copy of it.
 */
@NullMarked
package io.afr.agent.manual;

import org.jspecify.annotations.NullMarked;
