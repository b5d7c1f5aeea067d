/** Finds sessions. */
@NullMarked
package io.afr.reader.search;

import org.jspecify.annotations.NullMarked;
