/** Makes one call of the frames that several layers wrote of it. */
@NullMarked
package io.afr.reader.fold;

import org.jspecify.annotations.NullMarked;
