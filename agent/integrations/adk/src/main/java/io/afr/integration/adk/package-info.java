/** Records programs built with adk. */
@NullMarked
package io.afr.integration.adk;

import org.jspecify.annotations.NullMarked;
