package io.afr.reader.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** A collector that refuses at first, if it is told to, and keeps what it is sent. */
final class FakeCollector implements AutoCloseable {

  private final HttpServer server;
  final List<String> bodies = new CopyOnWriteArrayList<>();
  final List<String> headers = new CopyOnWriteArrayList<>();
  volatile String answer = "{}";

  FakeCollector(int... refusals) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange;
              GZIPInputStream body = new GZIPInputStream(exchange.getRequestBody())) {
            bodies.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            headers.add(
                exchange.getRequestMethod()
                    + " "
                    + exchange.getRequestURI()
                    + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type")
                    + " "
                    + exchange.getRequestHeaders().getFirst("X-Key"));
            int refused = bodies.size() - 1;
            boolean refuses = refused < refusals.length;
            exchange.getResponseHeaders().set("Retry-After", "7");
            byte[] text =
                (refuses ? "no \u001b[31m\nroom left" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refuses ? refusals[refused] : 200, text.length);
            exchange.getResponseBody().write(text);
          }
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
