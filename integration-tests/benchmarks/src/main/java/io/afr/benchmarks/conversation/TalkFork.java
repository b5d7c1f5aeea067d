package io.afr.benchmarks.conversation;

import io.afr.benchmarks.action.Texts;
import io.afr.benchmarks.fork.Figures;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Times calls of many conversations, each of two hundred, with or without the agent. */
final class TalkFork {

  static final int[] CALLS = {1, 2, 20, 200};

  private static final int TEXT_BYTES = 300;

  private final Map<Integer, Histogram> histograms = new LinkedHashMap<>();
  private final Figures figures = new Figures();

  private TalkFork() {
    for (int call : CALLS) {
      histograms.put(call, new Histogram(3));
    }
  }

  /** Argument: how to talk. */
  public static void main(String[] args) {
    Kind kind = Kind.valueOf(args[0]);
    TalkFork fork = new TalkFork();
    Texts texts = new Texts(TEXT_BYTES);
    // As many to warm up as are measured then.
    for (int i = -kind.conversations; i < kind.conversations; i++) {
      if (i == 0) {
        fork.histograms.values().forEach(Histogram::reset);
      }
      fork.hold(kind.talk("conversation-" + i), texts);
    }
    fork.histograms.forEach(
        (call, histogram) -> fork.figures.put("call" + call, histogram.getValueAtPercentile(50)));
    fork.figures.print();
  }

  private void hold(Talk talk, Texts texts) {
    for (int call = 1; call <= CALLS[CALLS.length - 1]; call++) {
      String text = texts.next();
      long start = System.nanoTime();
      talk.say(text);
      long nanos = System.nanoTime() - start;
      Histogram histogram = histograms.get(call);
      if (histogram != null) {
        histogram.recordValue(nanos);
        figures.put("bytes" + call, talk.requestBytes());
      }
    }
  }
}
