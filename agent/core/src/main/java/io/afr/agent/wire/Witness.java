package io.afr.agent.wire;

/** Is told how the program reads an answer. */
public interface Witness {

  /** The program has read a piece of the answer. */
  void received(byte[] bytes, int offset, int count);

  /** The program is about to close the answer: if a read fails from now on, that is why. */
  void closing();

  /** The answer is over: closed by the program, or read to its end. */
  void ended();

  /** Reading the answer failed. */
  void broke(Throwable thrown);
}
