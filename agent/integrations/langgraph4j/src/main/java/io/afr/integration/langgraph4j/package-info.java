/** Records programs built with langgraph4j. */
@NullMarked
package io.afr.integration.langgraph4j;

import org.jspecify.annotations.NullMarked;
