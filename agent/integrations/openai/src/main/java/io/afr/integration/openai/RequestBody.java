package io.afr.integration.openai;

import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request that can be read more than once. */
final class RequestBody {

  /** As much as is kept of a content. A request that is longer is recorded without its content. */
  private static final long maxBytes = 16L << 20;

  private RequestBody() {}

  /** The JSON that is sent: the bytes that the SDK writes anyway, and keeps. */
  static byte @Nullable [] bytes(HttpRequest request) {
    HttpRequestBody body = request.body();
    if (body == null || !body.repeatable() || !isJson(body.contentType())) {
      return null;
    }
    if (body.contentLength() > maxBytes) {
      return null;
    }
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream((int) Math.max(32, body.contentLength()));
    body.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
  }
}
