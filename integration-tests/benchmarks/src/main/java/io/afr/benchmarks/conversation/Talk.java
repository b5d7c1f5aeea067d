package io.afr.benchmarks.conversation;

/** A conversation with a model: each call sends all that was said before, and one text more. */
interface Talk {

  /** Says something and takes the answer. */
  void say(String text);

  /** How many bytes the latest request had; 0 where nothing is sent. */
  default long requestBytes() {
    return 0;
  }
}
