/** Records programs built with anthropic. */
@NullMarked
package io.afr.integration.anthropic;

import org.jspecify.annotations.NullMarked;
