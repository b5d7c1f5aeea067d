/**
 * Amazon Bedrock's API and those of the models on it, as far as the agent has to understand them.
 */
@NullMarked
package io.afr.agent.wire.bedrock;

import org.jspecify.annotations.NullMarked;
