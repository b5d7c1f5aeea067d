/** Programs to be recorded: started with the agent in place, or found running. */
@NullMarked
package io.afr.reader.program;

import org.jspecify.annotations.NullMarked;
