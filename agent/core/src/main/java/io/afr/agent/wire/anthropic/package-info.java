/** Anthropic's API, as far as the agent has to understand it. */
@NullMarked
package io.afr.agent.wire.anthropic;

import org.jspecify.annotations.NullMarked;
