package io.afr.journal;

/**
 * One excerpt of a journal.
 *
 * <p>Entries are numbered from 1 without holes per journal, for ever: a number names the same entry
 * after retention and erasure. An entry that stands in no journal yet has the number 0.
 */
public sealed interface Entry permits Begin, Progress, End, Blob, Note, Gap {

  /** The entry's place in its journal, from 1; 0 before it is appended. */
  long number();

  /** When it happened, in microseconds since the epoch. */
  long timeMicros();
}
