/** OpenAI's API, which many providers and servers speak. */
@NullMarked
package io.afr.agent.wire.openai;

import org.jspecify.annotations.NullMarked;
