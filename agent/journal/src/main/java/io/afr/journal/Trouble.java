package io.afr.journal;

/** Is told when something keeps a journal from being written. */
@FunctionalInterface
public interface Trouble {

  /** Nobody is told; the gap on the tape tells of it. */
  Trouble UNTOLD = (cause, line) -> {};

  /**
   * Something went wrong.
   *
   * @param cause what makes two of them the same one, of which the first is to be told
   * @param line what happened to which file, and what to do
   */
  void tell(String cause, String line);
}
