/** Turns what providers say into the one shape: OpenTelemetry's GenAI messages. */
@NullMarked
package io.afr.reader.dialect;

import org.jspecify.annotations.NullMarked;
