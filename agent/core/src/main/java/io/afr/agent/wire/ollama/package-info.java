/** Ollama's own API. */
@NullMarked
package io.afr.agent.wire.ollama;

import org.jspecify.annotations.NullMarked;
