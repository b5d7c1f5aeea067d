/** Cohere's API. */
@NullMarked
package io.afr.agent.wire.cohere;

import org.jspecify.annotations.NullMarked;
