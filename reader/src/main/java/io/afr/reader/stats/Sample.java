package io.afr.reader.stats;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Usage;
import org.jspecify.annotations.Nullable;

/** What statistics want to know of an action, a tool call and its result being one. */
public interface Sample {

  /** Of what is not known. */
  long UNKNOWN = -1;

  Kind kind();

  @Nullable String agent();

  /** The tool's name, or the model of an LLM call; null if it is neither or nobody said. */
  @Nullable String name();

  /** The service that recorded it; null if nobody said. */
  @Nullable String service();

  Action.Status status();

  /** Epoch microseconds. */
  long startMicros();

  /** How long it took; {@link #UNKNOWN} if it has not ended. */
  long nanos();

  /** {@link #UNKNOWN} if nobody reported them. */
  long tokens(Token token);

  /** In dollars; NaN if unknown. */
  double cost();

  /** Whether it is an LLM call that has cost something that is not known. */
  boolean lacksCost();

  /** Whether it has used up tokens, whose cost is unknown. */
  boolean isUnpriced();

  /** What providers count. */
  enum Token {
    INPUT(0),
    OUTPUT(1),
    CACHE_READ(2),
    CACHE_WRITE(3),
    REASONING(4),
    TOTAL(5);

    private final int place;

    Token(int place) {
      this.place = place;
    }

    /** Where it stands in an array of all of them. */
    public int place() {
      return place;
    }

    @Nullable Long in(Usage usage) {
      return switch (this) {
        case INPUT -> usage.inputTokens();
        case OUTPUT -> usage.outputTokens();
        case CACHE_READ -> usage.cacheReadInputTokens();
        case CACHE_WRITE -> usage.cacheWriteInputTokens();
        case REASONING -> usage.reasoningOutputTokens();
        case TOTAL -> usage.total();
      };
    }
  }
}
