package io.afr.agent.mask;

/** Text that can be looked at only so often, however a regular expression goes back and forth. */
final class Watched implements CharSequence {

  private static final int LOOKS = 100_000;
  private static final int LOOKS_PER_CHARACTER = 64;

  private final CharSequence text;
  private long left;

  Watched(CharSequence text) {
    this.text = text;
    this.left = LOOKS + (long) LOOKS_PER_CHARACTER * text.length();
  }

  /** The looks are used up. */
  static final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooMuch() {
      super(null, null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new TooMuch();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
