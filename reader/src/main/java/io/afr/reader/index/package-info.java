/**
 * Finds sessions without reading what was recorded. Derived from the journals, kept beside them and
 * thrown away without loss.
 */
@NullMarked
package io.afr.reader.index;

import org.jspecify.annotations.NullMarked;
