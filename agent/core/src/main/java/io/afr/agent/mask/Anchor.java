package io.afr.agent.mask;

/** A few letters that every secret of some kind comes with. */
final class Anchor {

  /** The most letters of a window that count. */
  static final int MOST = 5;

  private final byte[] window;
  private final boolean anyCase;
  private final int offset;
  private final Detector detector;

  /**
   * @param window three to five of the letters, the rarest; in lower case if case does not matter
   * @param offset where in the detector's word they stand
   */
  private Anchor(String window, boolean anyCase, int offset, Detector detector) {
    this.window = Chars.ascii(window);
    this.anyCase = anyCase;
    this.offset = offset;
    this.detector = detector;
  }

  static Anchor exact(String window, int offset, Detector detector) {
    return new Anchor(window, false, offset, detector);
  }

  static Anchor anyCase(String window, int offset, Detector detector) {
    return new Anchor(window, true, offset, detector);
  }

  byte[] window() {
    return window;
  }

  boolean anyCase() {
    return anyCase;
  }

  int offset() {
    return offset;
  }

  Detector detector() {
    return detector;
  }
}
