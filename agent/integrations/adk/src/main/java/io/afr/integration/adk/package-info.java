/** Records programs built with the Agent Development Kit. */
@NullMarked
package io.afr.integration.adk;

import org.jspecify.annotations.NullMarked;
