/**
 * The contract between agent and reader: what stands on the tape, and the two ways in, {@link
 * io.afr.journal.JournalWriter} and {@link io.afr.journal.Journal}.
 */
@NullMarked
package io.afr.journal;

import org.jspecify.annotations.NullMarked;
