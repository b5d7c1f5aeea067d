package io.afr.reader.web;

import io.afr.reader.json.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/** A served home, and a client for it. */
final class Site implements AutoCloseable {

  private static final Duration patience = Duration.ofSeconds(60);

  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Site(Path home, String token) {
    this.server =
        Server.start(new Serving(home, "127.0.0.1", 0, token, Clock.system(ZoneOffset.UTC)));
  }

  static Site of(Path home) {
    return new Site(home, null);
  }

  static Site of(Path home, String token) {
    return new Site(home, token);
  }

  /** What came back. */
  record Came(int status, String body, HttpResponse<?> response) {

    JsonNode json() {
      return Json.parse(body);
    }

    String code() {
      return json().at("/error/code").asString("");
    }

    String message() {
      return json().at("/error/message").asString("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Server server() {
    return server;
  }

  Came get(String path, String... headers) throws IOException, InterruptedException {
    return send(request(path, headers).GET());
  }

  Came post(String path, String json) throws IOException, InterruptedException {
    return post(path, json.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  Came post(String path, byte[] body, String type) throws IOException, InterruptedException {
    return send(
        request(path, "Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  Came send(String method, String path) throws IOException, InterruptedException {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url().resolve("/") + path.substring(1)))
            .timeout(patience);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Came send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Came(response.statusCode(), response.body(), response);
  }

  /** An event stream, which the caller closes. */
  Stream listen(String path) throws IOException, InterruptedException {
    return new Stream(
        client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream()).body());
  }

  /** Sends bytes as they are and returns all that comes back. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.url().getPort())) {
      socket.setSoTimeout((int) patience.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** As it stands in an address. */
  static String in(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    server.close();
  }
}
