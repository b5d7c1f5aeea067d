package io.afr.reader.export;

import io.afr.reader.json.Json;
import io.afr.reader.terminal.Harmless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A collector that is sent spans over HTTP. What it says is worth another try is tried again a few
 * times; every other refusal is an {@link IOException} whose message is one line.
 */
public final class Collector implements Spans.Receiver {

  private static final String PATH = "/v1/traces";
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int HIGHEST_PORT = 65_535;
  private static final int TRIES = 4;
  private static final int WORDS = 200;

  /** By OTLP's specification. */
  private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(429, 502, 503, 504);

  private final URI uri;
  private final Map<String, String> headers;
  private final Predicate<Duration> pause;
  private final HttpClient client;

  /**
   * @param endpoint the collector's address; {@code /v1/traces} is added where it is missing
   * @param headers are sent along
   * @param pause waits before another try; false if nobody wants to wait any more
   * @throws IllegalArgumentException if that is no address or header of HTTP
   */
  public Collector(URI endpoint, Map<String, String> headers, Predicate<Duration> pause) {
    this.uri = traces(endpoint);
    this.headers = Map.copyOf(headers);
    this.pause = pause;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    try {
      request(new byte[0]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a header cannot be sent: " + e.getMessage(), e);
    }
  }

  private static URI traces(URI endpoint) {
    String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme();
    boolean isHttp = Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
    if (!isHttp || endpoint.getHost() == null || endpoint.getPort() > HIGHEST_PORT) {
      throw new IllegalArgumentException("the endpoint is no http:// or https:// address");
    }
    if (endpoint.getRawUserInfo() != null) {
      throw new IllegalArgumentException("the endpoint holds a password; give a header instead");
    }
    String path = endpoint.getRawPath().replaceFirst("/+$", "");
    String query = endpoint.getRawQuery() == null ? "" : "?" + endpoint.getRawQuery();
    return URI.create(
        scheme
            + "://"
            + endpoint.getRawAuthority()
            + (path.endsWith(PATH) ? path : path + PATH)
            + query);
  }

  @Override
  public void accept(String request) throws IOException {
    HttpRequest sent = request(zipped(request));
    for (int tried = 1; ; tried++) {
      HttpResponse<String> answer = send(sent);
      int status = answer.statusCode();
      if (status >= 200 && status < 300) {
        refuseIfSpansWereRejected(answer.body());
        return;
      }
      boolean again = tried < TRIES && WORTH_ANOTHER_TRY.contains(status);
      if (!again || !pause.test(pause(answer, tried))) {
        throw new IOException(where() + ": answered " + status + words(answer.body()));
      }
    }
  }

  private HttpRequest request(byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(ANSWERING)
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return request.build();
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (HttpTimeoutException e) {
      throw new IOException(where() + ": did not answer in time", e);
    } catch (ConnectException e) {
      boolean unknown = e.getCause() instanceof UnresolvedAddressException;
      String why = unknown ? "there is no host of that name" : "nobody listens there";
      throw new IOException(where() + ": " + why, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(where() + ": interrupted", e);
    } catch (IOException e) {
      throw new IOException(where() + ": " + (e.getMessage() == null ? e : e.getMessage()), e);
    }
  }

  /** A collector may take only some of them, and says so. */
  private void refuseIfSpansWereRejected(String body) throws IOException {
    JsonNode answer = Json.parse(body);
    JsonNode partial = answer == null ? Json.object() : answer.path("partialSuccess");
    String rejected = partial.path("rejectedSpans").asString("0");
    if (!rejected.equals("0")) {
      throw new IOException(
          where()
              + ": rejected "
              + Harmless.line(rejected, WORDS)
              + " spans"
              + words(partial.path("errorMessage").asString("")));
    }
  }

  private static Duration pause(HttpResponse<String> answer, int tried) {
    String said = answer.headers().firstValue("Retry-After").orElse("");
    Duration wanted =
        said.matches("\\d{1,6}")
            ? Duration.ofSeconds(Long.parseLong(said))
            : Duration.ofMillis(500L << tried);
    return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
  }

  /** The address without its query, which may hold a key. */
  private String where() {
    String whole = uri.toString();
    int query = whole.indexOf('?');
    return query < 0 ? whole : whole.substring(0, query);
  }

  private static String words(@Nullable String body) {
    String line = body == null ? "" : Harmless.line(body, WORDS);
    return line.isEmpty() ? "" : ": " + line;
  }
}
