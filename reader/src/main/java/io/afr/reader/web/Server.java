package io.afr.reader.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinLogger;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves one home until it is closed. */
public final class Server implements AutoCloseable {

  /** A cursor holds a session's id, which may be as long as whoever recorded it likes. */
  private static final int LONGEST_REQUEST_LINE = 32 << 10;

  private static final int THREADS = 200;

  private final Serving serving;
  private final Questions questions;
  private final Live live;
  private final ManualJournal journal;
  private final Javalin http;

  private Server(Serving serving) {
    this.serving = serving;
    this.questions = new Questions(serving.home());
    this.live = new Live(questions);
    this.journal = new ManualJournal(serving.home());
    this.http = Javalin.create(this::configure);
  }

  /**
   * Begins to serve.
   *
   * @throws Listening if it cannot listen there
   */
  public static Server start(Serving serving) {
    JavalinLogger.enabled = false;
    Server server = new Server(serving);
    server.warmUp();
    try {
      server.http.start();
    } catch (RuntimeException e) {
      server.close();
      throw Listening.failed(serving, e);
    }
    return server;
  }

  /** Where it can be reached. */
  public URI url() {
    return Gate.url(serving.host(), http.port());
  }

  /** The addresses of the API, {@code GET /api/stats} for instance. */
  List<String> routes() {
    return http.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint.method + " " + parsed.endpoint.path)
        .filter(route -> route.contains(" /api/"))
        .toList();
  }

  /** Who comes first is not to wait for what everybody needs. */
  private void warmUp() {
    Thread warming = new Thread(questions::warmUp, "afr-warm-up");
    warming.setDaemon(true);
    warming.start();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.host = serving.host();
    config.jetty.port = serving.port();
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8);
    threads.setName("afr-http");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(Server::configure);
    config.jetty.modifyServer(server -> server.setErrorHandler(new Errors.BelowUs()));
    new Routes(serving, questions, live, journal).on(config.routes);
  }

  private static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(LONGEST_REQUEST_LINE);
    // A session can be named service/id, and its id may hold anything.
    http.setUriCompliance(
        UriCompliance.RFC3986.with(
            "sessions",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS,
            UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS));
  }

  @Override
  public void close() {
    live.close();
    http.stop();
    journal.close();
    questions.close();
  }
}
