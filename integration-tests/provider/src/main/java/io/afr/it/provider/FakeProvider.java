package io.afr.it.provider;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the wire formats of OpenAI, Anthropic, Bedrock, Gemini, Ollama and Cohere on loopback,
 * answers in one piece and in a stream, and embeddings. Models without a script of their own obey
 * {@link Markers} in the question.
 */
public final class FakeProvider implements AutoCloseable {
  private final ServerSocket server;
  private final Script markers = new Markers(this::gate);
  private final Endpoints endpoints = new Endpoints(this::scriptOf);
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Map<String, Gate> gates = new ConcurrentHashMap<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

  private FakeProvider(ServerSocket server) {
    this.server = server;
  }

  public static FakeProvider start() throws IOException {
    return start(0);
  }

  static FakeProvider start(int port) throws IOException {
    FakeProvider provider =
        new FakeProvider(new ServerSocket(port, 128, InetAddress.getLoopbackAddress()));
    daemon("fake-provider", provider::accept);
    return provider;
  }

  /** What the builders of OpenAI's clients call the base URL, {@code /v1} included. */
  public String url() {
    return root() + "/v1";
  }

  /** What the builders of other clients call the base URL. */
  public String root() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Lets the model of that name answer by the script. */
  public void script(String model, Script script) {
    scripts.put(model, script);
  }

  /** The gate that a question names by {@code [gate NAME]}. */
  public Gate gate(String name) {
    return gates.computeIfAbsent(name, ignored -> new Gate());
  }

  /** All requests so far, in the order in which they came. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  /** Forgets the past, so that the next program is answered as the one before. */
  public void forget() {
    received.clear();
    gates.values().forEach(Gate::open);
    gates.clear();
    endpoints.forget();
  }

  @Override
  public void close() throws IOException {
    server.close();
    gates.values().forEach(Gate::open);
    for (Connection connection : connections) {
      connection.close();
    }
  }

  private Script scriptOf(String model) {
    return scripts.getOrDefault(model, markers);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        daemon("fake-provider-connection", () -> serve(socket));
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket socket) {
    try (Connection connection = new Connection(socket);
        Closeable ignored = register(connection)) {
      for (Received next = next(connection); next != null; next = next(connection)) {
        if (!endpoints.answer(next, connection)) {
          return;
        }
      }
    } catch (IOException e) {
      // The client has gone, which is its right: abandoned streams and killed programs do it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Closeable register(Connection connection) {
    connections.add(connection);
    return () -> connections.remove(connection);
  }

  private @Nullable Received next(Connection connection) throws IOException {
    Received next = connection.read();
    if (next != null) {
      received.add(next);
    }
    return next;
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Serves the given port until the process is stopped, for trying things by hand. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try (FakeProvider provider = start(args.length == 0 ? 0 : Integer.parseInt(args[0]))) {
      System.out.println(provider.url());
      Thread.currentThread().join();
    }
  }
}
