package io.afr.benchmarks.conversation;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Takes requests as a connection would, and answers them at once. */
final class Loopback implements HttpClient {

  private static final Headers headers =
      Headers.builder().put("content-type", "application/json").build();

  private long answers;
  private long requestBytes;

  long requestBytes() {
    return requestBytes;
  }

  @Override
  public HttpResponse execute(HttpRequest request, RequestOptions options) {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (HttpRequestBody body = Objects.requireNonNull(request.body())) {
      body.writeTo(sent);
    }
    requestBytes = sent.size();
    answers++;
    return new Answer(
        ("{\"id\":\"chatcmpl-%d\",\"object\":\"chat.completion\",\"created\":1,"
                + "\"model\":\"gpt-5-mini\",\"choices\":[{\"index\":0,\"message\":{"
                + "\"role\":\"assistant\",\"content\":\"This is answer number %d of many.\"},"
                + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":100,"
                + "\"completion_tokens\":10,\"total_tokens\":110}}")
            .formatted(answers, answers));
  }

  @Override
  public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
    return CompletableFuture.completedFuture(execute(request, options));
  }

  @Override
  public void close() {}

  private static final class Answer implements HttpResponse {

    private final InputStream body;

    Answer(String json) {
      body = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int statusCode() {
      return 200;
    }

    @Override
    public Headers headers() {
      return headers;
    }

    @Override
    public InputStream body() {
      return body;
    }

    @Override
    public void close() {
      try {
        body.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
