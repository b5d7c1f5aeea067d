package io.afr.benchmarks.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that ask at a rate of their own, whether or not the answer before has come in time: what
 * is measured is the time since a request was due.
 */
final class Visitors {

  private static final Duration patience = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<URI> questions;
  private final int clients;
  private final int perSecond;

  Visitors(List<URI> questions, int clients, int perSecond) {
    this.questions = questions;
    this.clients = clients;
    this.perSecond = perSecond;
  }

  /**
   * What came of a round.
   *
   * @param millis of each request, in order of length
   * @param failed how many were answered with anything but 200, or not at all
   */
  record Round(List<Double> millis, int failed) {

    double percentile(double share) {
      return millis.get((int) Math.round(share * (millis.size() - 1)));
    }
  }

  Round ask(Duration time, long seed) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<List<Double>>> all = new ArrayList<>();
      long begin = System.nanoTime();
      long between = 1_000_000_000L * clients / perSecond;
      long times = time.toNanos() / between;
      for (int i = 0; i < clients; i++) {
        Random random = new Random(seed * clients + i);
        long first = begin + between * i / clients;
        all.add(threads.submit(() -> ask(random, first, between, times)));
      }
      List<Double> millis = new ArrayList<>();
      for (Future<List<Double>> one : all) {
        millis.addAll(one.get());
      }
      List<Double> sorted = millis.stream().filter(each -> each >= 0).sorted().toList();
      return new Round(sorted, millis.size() - sorted.size());
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Double> ask(Random random, long first, long between, long times)
      throws InterruptedException {
    List<Double> millis = new ArrayList<>();
    for (long i = 0; i < times; i++) {
      long due = first + i * between;
      long early = due - System.nanoTime();
      if (early > 0) {
        Thread.sleep(Duration.ofNanos(early).toMillis(), (int) (early % 1_000_000));
      }
      URI question = questions.get(random.nextInt(questions.size()));
      millis.add(isAnswered(question) ? (System.nanoTime() - due) / 1e6 : -1);
    }
    return millis;
  }

  private boolean isAnswered(URI question) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(question)
            .timeout(patience)
            .header("Accept-Encoding", "gzip")
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
