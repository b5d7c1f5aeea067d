/** Two sessions side by side: what they share, what differs, what only one of them has. */
@NullMarked
package io.afr.reader.diff;

import org.jspecify.annotations.NullMarked;
