/** Puts the entries of a journal together again: calls with their content, one inside the other. */
@NullMarked
package io.afr.reader.tape;

import org.jspecify.annotations.NullMarked;
