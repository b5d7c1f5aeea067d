package io.afr.reader;

/** Is told how far long work has come. */
@FunctionalInterface
public interface Progress {

  /** For who does not want to know. */
  Progress NONE = (done, total) -> {};

  /**
   * So much is done.
   *
   * @param done bytes
   * @param total bytes, as they were when the work began
   */
  void reached(long done, long total);
}
