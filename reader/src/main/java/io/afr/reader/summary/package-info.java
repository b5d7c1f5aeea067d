/** Adds sessions up. */
@NullMarked
package io.afr.reader.summary;

import org.jspecify.annotations.NullMarked;
