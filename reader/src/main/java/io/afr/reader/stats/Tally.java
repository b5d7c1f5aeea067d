package io.afr.reader.stats;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Usage;
import io.afr.reader.stats.Sample.Token;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One group while it is counted. */
final class Tally {

  private static final Token[] tokens = Token.values();

  private final Durations durations = new Durations();
  private final long[] used = new long[tokens.length];
  private final Dollars cost = new Dollars();
  private long lastSession;
  private long sessions;
  private long count;
  private long errors;
  private long nanos;
  private boolean costIncomplete;

  Tally() {
    Arrays.fill(used, Sample.UNKNOWN);
  }

  /**
   * @param session its number, counted from 1; all samples of a session come one after the other
   */
  void add(long session, Sample sample) {
    if (session != lastSession) {
      lastSession = session;
      sessions++;
    }
    count++;
    errors += sample.status() == Action.Status.ERROR ? 1 : 0;
    long took = sample.nanos();
    if (took != Sample.UNKNOWN) {
      nanos += took;
      if (sample.kind() != Kind.MEMORY_OP) {
        durations.add(took);
      }
    }
    if (sample.kind() == Kind.LLM_CALL) {
      use(sample);
      costIncomplete |= sample.lacksCost();
    }
  }

  private void use(Sample sample) {
    for (Token token : tokens) {
      long more = sample.tokens(token);
      if (more != Sample.UNKNOWN) {
        int at = token.place();
        used[at] = used[at] == Sample.UNKNOWN ? more : used[at] + more;
      }
    }
    if (!Double.isNaN(sample.cost())) {
      cost.add(sample.cost());
    }
  }

  boolean costIncomplete() {
    return costIncomplete;
  }

  /** How much it is in one measure; 0 if that is unknown. */
  double size(Stats.Measure measure) {
    Double dollars = cost.sum();
    return switch (measure) {
      case COST -> dollars == null ? 0 : dollars;
      case TOKENS -> Math.max(0, used[Token.TOTAL.place()]);
      case DURATION -> nanos / 1e6;
      case COUNT -> count;
    };
  }

  Group group(@Nullable String key, double share) {
    return new Group(
        key,
        count,
        sessions,
        errors,
        usage(),
        costIncomplete,
        nanos / 1e6,
        durations.percentile(50),
        durations.percentile(95),
        durations.percentile(99),
        durations.percentile(100),
        share);
  }

  private Usage usage() {
    return new Usage(
        used(Token.INPUT),
        used(Token.OUTPUT),
        used(Token.CACHE_READ),
        used(Token.CACHE_WRITE),
        used(Token.REASONING),
        used(Token.TOTAL),
        cost.sum());
  }

  private @Nullable Long used(Token token) {
    long tokens = used[token.place()];
    return tokens == Sample.UNKNOWN ? null : (Long) tokens;
  }
}
