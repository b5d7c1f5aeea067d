/** Takes recordings away: what is too old or too much, and single sessions. */
@NullMarked
package io.afr.reader.prune;

import org.jspecify.annotations.NullMarked;
