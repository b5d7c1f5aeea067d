package io.afr.agent.mask;

/** Text that can be looked at only so often, however a regular expression goes back and forth. */
final class Watched implements CharSequence {

  private final CharSequence text;
  private final Looks looks;

  Watched(CharSequence text, Looks looks) {
    this.text = text;
    this.looks = looks;
  }

  @Override
  public char charAt(int index) {
    looks.take();
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
