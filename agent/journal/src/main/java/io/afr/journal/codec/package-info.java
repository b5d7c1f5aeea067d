/**
 * How an entry stands on the tape, byte by byte; {@link io.afr.journal.codec.Codec} describes it.
 */
@NullMarked
package io.afr.journal.codec;

import org.jspecify.annotations.NullMarked;
