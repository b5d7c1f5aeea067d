package io.afr.benchmarks.serve;

import io.afr.benchmarks.fork.Report;
import io.afr.benchmarks.fork.Trees;
import io.afr.journal.generate.Corpus;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;

/**
 * Fifty clients send 200 requests a second in all, searches and replays, to {@code afr serve},
 * while one that listens to events never reads what it is sent.
 *
 * <p>System properties: {@code benchmark.home}, a home with an up-to-date index, or else {@code
 * benchmark.sessions} (1,000 if not given) that are made up.
 */
public final class Serves {

  private static final int CLIENTS = 50;
  private static final int PER_SECOND = 200;
  private static final Duration time = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Report report;

  private Serves(Report report) {
    this.report = report;
  }

  public static void run(int rounds, Report report)
      throws IOException, InterruptedException, ExecutionException {
    String home = System.getProperty("benchmark.home");
    if (home != null) {
      new Serves(report).serve(Path.of(home), rounds);
      return;
    }
    Path directory = Trees.create();
    try {
      Corpus.of(1, Integer.getInteger("benchmark.sessions", 1_000)).write(directory, done -> {});
      try (Served served = Served.of(directory)) {
        new Serves(report).ask(served, "/api/replay/search");
      }
      new Serves(report).serve(directory, rounds);
    } finally {
      Trees.delete(directory);
    }
  }

  private void serve(Path home, int rounds)
      throws IOException, InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    try (Served served = Served.of(home)) {
      JsonNode newest = ask(served, "/api/replay/search?limit=200");
      double first = (System.nanoTime() - begin) / 1e6;
      try (Socket deaf = deaf(served)) {
        report.text(
            String.format(
                Locale.ROOT,
                "%d clients, %d requests a second in all, %d s a round; another listens to %s and"
                    + " never reads. The first list came %.0f ms after the server's start.",
                CLIENTS,
                PER_SECOND,
                time.toSeconds(),
                deaf.getRemoteSocketAddress(),
                first));
        report.heads(List.of("", "p50", "p95", "p99", "longest", "failed", "anonymous memory"));
        Visitors visitors = new Visitors(questions(served, newest), CLIENTS, PER_SECOND);
        for (int round = 1; round <= rounds; round++) {
          report.row(row(round, visitors.ask(time, round), served));
        }
      }
    }
  }

  private static List<String> row(int number, Visitors.Round round, Served served)
      throws IOException {
    return List.of(
        "round " + number,
        Report.number(round.percentile(0.5), "ms"),
        Report.number(round.percentile(0.95), "ms"),
        Report.number(round.percentile(0.99), "ms"),
        Report.number(round.percentile(1), "ms"),
        Integer.toString(round.failed()),
        Report.number(served.anonymous() / 1e6, "MB"));
  }

  /** What the page asks when somebody looks around. */
  private static List<URI> questions(Served served, JsonNode newest) {
    List<URI> questions = new ArrayList<>();
    for (JsonNode session : newest.path("sessions")) {
      String id = encoded(session.path("sessionId").asString());
      questions.add(served.at("/api/replay/search?agentId=" + first(session, "agents")));
      questions.add(served.at("/api/replay/search?toolUsed=" + first(session, "tools")));
      questions.add(served.at("/api/replay/search?from=7d&model=" + first(session, "models")));
      questions.add(served.at("/api/replay/" + id + "?content=none"));
      questions.add(served.at("/api/replay/" + id + "?content=brief&limit=60"));
      questions.add(served.at("/api/replay/" + id + "/summary"));
    }
    questions.removeIf(question -> question.toString().endsWith("="));
    return questions;
  }

  private static String first(JsonNode session, String field) {
    return encoded(session.path(field).path(0).asString(""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private JsonNode ask(Served served, String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(served.at(path)).build(), HttpResponse.BodyHandlers.ofString());
    JsonNode json = Json.parse(answer.body());
    if (answer.statusCode() != 200 || json == null) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode());
    }
    return json;
  }

  private static Socket deaf(Served served) throws IOException {
    URI url = served.at("/api/events");
    Socket socket = new Socket(url.getHost(), url.getPort());
    String request = "GET /api/events HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
