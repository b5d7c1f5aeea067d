package io.afr.agent.record;

import io.afr.journal.Content;
import io.afr.journal.Entry;

/** Where entries go: the journal's writer, or a list in a test. */
interface Tape {

  /** Makes what is needed to append for good; until then entries wait in memory. May take long. */
  void open();

  /**
   * Looks whether what was appended is still there, and whether some of it may go. Called now and
   * then, not by the program.
   */
  default void check() {}

  /** Appends an entry and returns its number; 0 if nothing is being recorded. */
  long append(Entry entry);

  /** A content with its hash, so that it can be appended later without its bytes. */
  Content named(Content content);

  /** An action is missing of which not even an entry could be made. */
  default void lost(String reason) {}

  /** The clean end of a program that is ending. What comes all the same is taken. */
  default void finish() {
    close();
  }

  /** The clean end. */
  void close();
}
