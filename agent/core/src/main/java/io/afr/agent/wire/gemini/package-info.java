/** Google's Gemini API, and that of Vertex AI, which has the same requests. */
@NullMarked
package io.afr.agent.wire.gemini;

import org.jspecify.annotations.NullMarked;
