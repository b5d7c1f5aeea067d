/** Records programs built with openai. */
@NullMarked
package io.afr.integration.openai;

import org.jspecify.annotations.NullMarked;
