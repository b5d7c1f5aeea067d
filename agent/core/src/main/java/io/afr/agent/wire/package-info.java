/**
 * Requests and answers as providers write them, for whoever sees them on the wire: how an answer is
 * copied while the program reads it, and, one package each, what the agent has to understand of a
 * provider's API. Everything else the reader takes from the recorded bytes.
 */
@NullMarked
package io.afr.agent.wire;

import org.jspecify.annotations.NullMarked;
