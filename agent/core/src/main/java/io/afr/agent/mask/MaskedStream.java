package io.afr.agent.mask;

import java.io.ByteArrayOutputStream;

/**
 * Text that comes piece by piece, without its secrets: what may still turn out to belong to one is
 * held back. Not safe for several threads.
 */
public interface MaskedStream {

  /** Takes the next piece; what is settled by it goes to {@code out}. */
  void add(byte[] bytes, int from, int to, ByteArrayOutputStream out);

  /**
   * Nothing more comes: all that is left goes to {@code out}.
   *
   * @param cut whether there was more that nobody kept
   */
  void finish(boolean cut, ByteArrayOutputStream out);
}
