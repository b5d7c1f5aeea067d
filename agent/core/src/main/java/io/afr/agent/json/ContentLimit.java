package io.afr.agent.json;

/** How many bytes are kept of one content: the option {@code max-content-bytes}. */
public final class ContentLimit {

  /** How much is kept where nothing else is said. */
  public static final int DEFAULT = 16 << 20;

  /** What one array can hold, with room for what surrounds it. */
  private static final int MOST = 1 << 30;

  private static volatile int bytes = DEFAULT;

  private ContentLimit() {}

  public static int bytes() {
    return bytes;
  }

  /** Says how much is kept from now on. */
  public static void set(long maxContentBytes) {
    bytes = (int) Math.max(0, Math.min(MOST, maxContentBytes));
  }
}
