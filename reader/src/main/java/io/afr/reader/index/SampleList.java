package io.afr.reader.index;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.stats.ActionSample;
import io.afr.reader.stats.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What statistics want to know of a session's actions, written down and read again. */
final class SampleList {

  private static final List<Kind> kinds = List.of(Kind.values());
  private static final List<Action.Status> statuses = List.of(Action.Status.values());
  private static final Sample.Token[] tokens = Sample.Token.values();

  private static final int LACKS_COST = 1;
  private static final int UNPRICED = 2;
  private static final int HAS_COST = 4;
  private static final int HAS_TOKENS = 8;
  private static final int FLAGS = 16;

  private final Map<String, Integer> known = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final NumberWriter samples = new NumberWriter();
  private long before;

  private SampleList() {}

  /**
   * Makes it.
   *
   * @param actions without results
   */
  static SampleList of(List<Action> actions) {
    SampleList list = new SampleList();
    actions.forEach(action -> list.add(ActionSample.of(action)));
    return list;
  }

  byte[] written() {
    NumberWriter writer = new NumberWriter();
    writer.put(texts.size());
    texts.forEach(writer::put);
    writer.put(samples.written());
    return writer.written();
  }

  private void add(Sample sample) {
    boolean hasCost = !Double.isNaN(sample.cost());
    boolean hasTokens = false;
    for (Sample.Token token : tokens) {
      hasTokens |= sample.tokens(token) != Sample.UNKNOWN;
    }
    int flags =
        (sample.lacksCost() ? LACKS_COST : 0)
            | (sample.isUnpriced() ? UNPRICED : 0)
            | (hasCost ? HAS_COST : 0)
            | (hasTokens ? HAS_TOKENS : 0);
    int kind = kinds.indexOf(sample.kind()) + kinds.size() * statuses.indexOf(sample.status());
    samples.put(flags + FLAGS * kind);
    samples.put(number(sample.agent()));
    samples.put(number(sample.name()));
    samples.put(number(sample.service()));
    samples.putSigned(sample.startMicros() - before);
    before = sample.startMicros();
    samples.putSigned(sample.nanos());
    if (hasTokens) {
      for (Sample.Token token : tokens) {
        samples.putSigned(sample.tokens(token));
      }
    }
    if (hasCost) {
      samples.put(sample.cost());
    }
  }

  /** 0 for null. */
  private int number(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    return known.computeIfAbsent(
        text,
        added -> {
          texts.add(added);
          return texts.size();
        });
  }

  /** Reads one sample after the other, and is each of them in turn. */
  static final class Reader implements Sample {

    private final List<String> texts = new ArrayList<>();
    private final NumberReader samples;
    private final long[] used = new long[tokens.length];
    private int flags;
    private Kind kind = kinds.get(0);
    private Action.Status status = statuses.get(0);
    private @Nullable String agent;
    private @Nullable String name;
    private @Nullable String service;
    private long start;
    private long nanos;
    private double cost;

    Reader(NumberReader written) {
      for (int left = written.nextInt(); left > 0; left--) {
        texts.add(written.nextText());
      }
      this.samples = written.nextPart();
    }

    /** Goes on to the next one, if there is any. */
    boolean next() {
      if (!samples.hasNext()) {
        return false;
      }
      int head = samples.nextInt();
      flags = head % FLAGS;
      kind = kinds.get(head / FLAGS % kinds.size());
      status = statuses.get(head / FLAGS / kinds.size());
      agent = text();
      name = text();
      service = text();
      start += samples.nextSigned();
      nanos = samples.nextSigned();
      for (int i = 0; i < used.length; i++) {
        used[i] = (flags & HAS_TOKENS) == 0 ? UNKNOWN : samples.nextSigned();
      }
      cost = (flags & HAS_COST) == 0 ? Double.NaN : samples.nextDouble();
      return true;
    }

    private @Nullable String text() {
      int number = samples.nextInt();
      return number == 0 ? null : texts.get(number - 1);
    }

    @Override
    public Kind kind() {
      return kind;
    }

    @Override
    public @Nullable String agent() {
      return agent;
    }

    @Override
    public @Nullable String name() {
      return name;
    }

    @Override
    public @Nullable String service() {
      return service;
    }

    @Override
    public Action.Status status() {
      return status;
    }

    @Override
    public long startMicros() {
      return start;
    }

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public long tokens(Token token) {
      return used[token.place()];
    }

    @Override
    public double cost() {
      return cost;
    }

    @Override
    public boolean lacksCost() {
      return (flags & LACKS_COST) != 0;
    }

    @Override
    public boolean isUnpriced() {
      return (flags & UNPRICED) != 0;
    }
  }
}
