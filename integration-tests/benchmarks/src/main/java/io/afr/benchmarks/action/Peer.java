package io.afr.benchmarks.action;

/**
 * One way to keep what an agent did. All are given the same text and have to keep all of it, in
 * files below one directory.
 */
interface Peer extends AutoCloseable {

  /** Does beforehand what is no part of keeping the next action. */
  default void prepare(String text) {}

  /** Keeps one action, on the thread that does it. */
  void record(String text) throws Exception;

  /** Waits until nothing is on its way from another thread to a file any more. */
  void settle() throws Exception;

  /** Hands everything to the operating system and ends. */
  @Override
  void close() throws Exception;

  /** How many actions stand in the files with their whole text. Asked after the end. */
  long kept() throws Exception;
}
