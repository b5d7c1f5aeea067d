/** Text for a terminal: width, colour, tables, and recorded content made harmless. */
@NullMarked
package io.afr.reader.terminal;

import org.jspecify.annotations.NullMarked;
