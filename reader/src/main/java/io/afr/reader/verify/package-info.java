/** Checks whether journals are as they were written. */
@NullMarked
package io.afr.reader.verify;

import org.jspecify.annotations.NullMarked;
