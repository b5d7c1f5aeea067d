package io.afr.benchmarks.action;

import com.sun.management.OperatingSystemMXBean;
import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.fork.Trees;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;

/**
 * Measures one peer in a JVM of its own: first how long each action keeps the thread that does it,
 * then what the whole process spends until many of them are on the disk.
 */
final class ActionFork {

  /** As an agent does things: a few, then nothing for a while, in which others catch up. */
  private static final int BURST = 64;

  /** What OpenTelemetry's batch processor exports at once. */
  private static final int BATCH = 512;

  private static final int MOST_WARM_UPS = 12;
  private static final int WARM_UP = 20_000;
  private static final int BRIEF = 300;
  private static final long IDLE_MILLIS = 100;

  private static final long MAX_NANOS = 60_000_000_000L;

  private final Peer peer;
  private final Path directory;
  private final Texts texts;
  private final Figures figures = new Figures();
  private long recorded;

  private ActionFork(Peer peer, Path directory, Texts texts) {
    this.peer = peer;
    this.directory = directory;
    this.texts = texts;
  }

  /** Arguments: the peer, the bytes of a text, how many actions. */
  public static void main(String[] args) throws Exception {
    int bytes = Integer.parseInt(args[1]);
    int actions = Integer.parseInt(args[2]);
    Path directory = Trees.create();
    try {
      Peer peer =
          Peers.valueOf(args[0]).open(Files.createDirectory(directory.resolve("peer")), bytes);
      ActionFork fork = new ActionFork(peer, directory, new Texts(bytes));
      fork.measure(actions);
      fork.figures.print();
    } finally {
      Trees.delete(directory);
    }
  }

  private void measure(int actions) throws Exception {
    warmUp(actions);
    time(actions);
    Compiler.awaitQuiet();
    Trees.force(directory);
    long cpuWarm = cpuNanos();
    int many = 2 * actions;
    record(texts, many, BATCH);
    peer.close();
    Trees.force(directory);
    figures.put("cpu", (double) (cpuNanos() - cpuWarm) / many);
    figures.put("lost", recorded - peer.kept());
  }

  /**
   * Until the compiler has hardly anything to do. With short texts first, because it takes many and
   * they stay on the disk.
   */
  private void warmUp(int actions) throws Exception {
    warmUp(texts.others(Math.min(texts.length(), BRIEF)), WARM_UP, MOST_WARM_UPS);
    warmUp(texts, actions / 4, 2);
  }

  private void warmUp(Texts texts, int actions, int mostRounds) throws Exception {
    long compiled = -IDLE_MILLIS - 1;
    for (int round = 0; round < mostRounds && Compiler.millis() - compiled > IDLE_MILLIS; round++) {
      compiled = Compiler.millis();
      record(texts, actions, BATCH);
      Compiler.awaitQuiet();
    }
  }

  private void time(int actions) throws Exception {
    Histogram histogram = new Histogram(MAX_NANOS, 3);
    long allocatedBefore = Allocated.byAllThreads();
    for (int i = 0; i < actions; i++) {
      String text = texts.next();
      peer.prepare(text);
      long start = System.nanoTime();
      peer.record(text);
      histogram.recordValue(System.nanoTime() - start);
      settle(i, BURST);
    }
    recorded += actions;
    figures.put("allocated", (double) (Allocated.byAllThreads() - allocatedBefore) / actions);
    figures.put("p50", histogram.getValueAtPercentile(50));
    figures.put("p99", histogram.getValueAtPercentile(99));
    figures.put("p99.9", histogram.getValueAtPercentile(99.9));
  }

  private void record(Texts texts, int actions, int burst) throws Exception {
    for (int i = 0; i < actions; i++) {
      String text = texts.next();
      peer.prepare(text);
      peer.record(text);
      settle(i, burst);
    }
    recorded += actions;
    peer.settle();
  }

  private void settle(int action, int burst) throws Exception {
    if (action % burst == burst - 1) {
      peer.settle();
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
