/** Records programs built with bedrock. */
@NullMarked
package io.afr.integration.bedrock;

import org.jspecify.annotations.NullMarked;
