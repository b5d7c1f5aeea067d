package io.afr.journal.tape;

import java.io.IOException;

/** Where excerpts go, one after the other. Used under the writer's lock only. */
interface Tape {

  /** Appends an excerpt; once this has returned true it is there. False if there is no room. */
  boolean write(byte[] excerpt, int length) throws IOException;

  /** Whether the next excerpt belongs into a new cycle. */
  boolean isRollDue();

  /** Ends the cycle; what an entry refers to has to be written again. */
  void roll();

  /**
   * Takes no more room than what is written, for it may be the last. More may come all the same.
   */
  default void settle() throws IOException {}

  /** Gives up what this holds; nothing is lost by it. */
  void close() throws IOException;
}
