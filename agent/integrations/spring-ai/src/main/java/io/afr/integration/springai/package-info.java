/** Records programs built with spring-ai. */
@NullMarked
package io.afr.integration.springai;

import org.jspecify.annotations.NullMarked;
