/** Records programs built with google-genai. */
@NullMarked
package io.afr.integration.googlegenai;

import org.jspecify.annotations.NullMarked;
