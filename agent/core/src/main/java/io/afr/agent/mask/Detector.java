package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/** Looks closer where a few letters suggest a kind of secret. */
interface Detector {

  /**
   * The secret that the letters at {@code at} belong to; null if there is none.
   *
   * @param end where the text ends
   * @param open whether it was cut off there: then the beginning of a secret is one
   * @param at where the detector's own word would begin; perhaps before the text
   */
  @Nullable Hit find(byte[] text, int end, boolean open, int at);
}
