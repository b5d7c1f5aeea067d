/** Records programs built with mcp. */
@NullMarked
package io.afr.integration.mcp;

import org.jspecify.annotations.NullMarked;
