/**
 * The contract between agent and reader: what stands on the tape, how it is written and how it is
 * read back.
 */
@NullMarked
package io.afr.journal;

import org.jspecify.annotations.NullMarked;
