/** What the user sets, from which source, and what holds if nothing is set. */
@NullMarked
package io.afr.agent.options;

import org.jspecify.annotations.NullMarked;
