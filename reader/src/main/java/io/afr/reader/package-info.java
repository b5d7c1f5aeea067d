/** Reads what was recorded: homes, sessions, actions. */
@NullMarked
package io.afr.reader;

import org.jspecify.annotations.NullMarked;
