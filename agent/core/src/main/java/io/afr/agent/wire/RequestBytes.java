package io.afr.agent.wire;

import io.afr.agent.json.ContentLimit;
import io.afr.agent.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of a request that writes itself.
 *
 * <p>SDKs write a body of JSON in one piece, from bytes that they keep: those are read where they
 * are. Only what comes in pieces is copied, up to a limit.
 */
public final class RequestBytes extends OutputStream {

  private static final int leastCopied = 16 << 20;

  private final long length;
  private final ByteArrayOutputStream copy = new ByteArrayOutputStream(0);
  private byte @Nullable [] whole;
  private boolean isTooLong;

  /**
   * @param length how many bytes will come; -1 if nobody knows
   */
  public RequestBytes(long length) {
    this.length = length;
  }

  /** Whether the media type of a body says that it is JSON. */
  public static boolean isJson(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
  }

  /** The JSON that was written; {@link Json#MISSING} if it is none, or too long to be kept. */
  public Json json() {
    byte[] bytes = whole == null ? copy.toByteArray() : whole;
    return isTooLong ? Json.MISSING : Json.parse(bytes);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    if (copy.size() == 0 && count == length && offset == 0 && count == bytes.length) {
      whole = bytes;
    } else if (copy.size() + (long) count > Math.max(leastCopied, ContentLimit.bytes())) {
      isTooLong = true;
    } else if (!isTooLong) {
      copy.write(bytes, offset, count);
    }
  }
}
