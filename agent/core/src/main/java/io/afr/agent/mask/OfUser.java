package io.afr.agent.mask;

import org.jspecify.annotations.Nullable;

/** Values of the names that the user gave, whatever they are. */
final class OfUser implements Detector {

  private static final byte[] nothing = Chars.ascii("null");

  private final Names names;
  private final int length;

  /**
   * @param length how much of the name is known to be there
   */
  OfUser(Names names, int length) {
    this.names = names;
    this.length = length;
  }

  @Override
  public @Nullable Hit find(byte[] text, int end, boolean open, int at) {
    if (at < 0 || at + length > end) {
      return null;
    }
    int to = Chars.NAME.end(text, at + length, Math.min(end, at + Named.MOST_NAME));
    int from = Named.nameStart(text, at);
    if (!names.isOfUser(text, from, to)) {
      return null;
    }
    Value value = Value.behind(text, end, open, to);
    return value == null || value.length() == 0 || isNull(text, value)
        ? null
        : new Hit(
            value.start(), value.wholeEnd(text, end), Kind.KEY, Named.quotes(text, end, to, value));
  }

  private static boolean isNull(byte[] text, Value value) {
    return value.form() == Value.Form.BARE
        && value.length() == nothing.length
        && Chars.startsWith(text, value.end(), value.start(), nothing);
  }
}
