package io.afr.integration.openai;

import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import io.afr.agent.json.ContentLimit;
import io.afr.agent.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request that can be read more than once.
 *
 * <p>The SDK writes a body of JSON in one piece, from bytes that it keeps: they are read where they
 * are. Only what comes in pieces is copied, up to a limit.
 */
final class RequestBody extends OutputStream {

  private static final int leastCopied = 16 << 20;

  private final long length;
  private final ByteArrayOutputStream copy = new ByteArrayOutputStream(0);
  private byte @Nullable [] whole;
  private boolean isTooLong;

  private RequestBody(long length) {
    this.length = length;
  }

  /** The JSON that is sent; {@link Json#MISSING} if it cannot be read. */
  static Json json(HttpRequest request) {
    HttpRequestBody body = request.body();
    if (body == null || !body.repeatable() || !isJson(body.contentType())) {
      return Json.MISSING;
    }
    RequestBody read = new RequestBody(body.contentLength());
    body.writeTo(read);
    byte[] whole = read.whole == null ? read.copy.toByteArray() : read.whole;
    return read.isTooLong ? Json.MISSING : Json.parse(whole);
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

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
  }
}
