/** What the agent says to whoever started the program. */
@NullMarked
package io.afr.agent.log;

import org.jspecify.annotations.NullMarked;
