package io.afr.reader.stats;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Usage;
import io.afr.reader.search.Facts;
import org.jspecify.annotations.Nullable;

/** A sample of an action that has been rebuilt. */
public record ActionSample(Action action, Usage usage) implements Sample {

  public static ActionSample of(Action action) {
    boolean isLlm = action.kind() == Kind.LLM_CALL;
    return new ActionSample(action, isLlm ? Facts.usage(action) : Usage.UNKNOWN);
  }

  @Override
  public Kind kind() {
    return action.kind();
  }

  @Override
  public @Nullable String agent() {
    return action.agentId();
  }

  @Override
  public @Nullable String name() {
    return switch (action.kind()) {
      case LLM_CALL -> Facts.model(action);
      case TOOL_CALL, TOOL_RESULT -> action.name();
      case MEMORY_OP -> null;
    };
  }

  @Override
  public @Nullable String service() {
    return action.origin().service();
  }

  @Override
  public Action.Status status() {
    return action.status();
  }

  @Override
  public long startMicros() {
    return Facts.micros(action.startTime());
  }

  @Override
  public long nanos() {
    return action.duration() == null ? UNKNOWN : action.duration().toNanos();
  }

  @Override
  public long tokens(Token token) {
    Long tokens = token.in(usage);
    return tokens == null ? UNKNOWN : tokens;
  }

  @Override
  public double cost() {
    return usage.cost() == null ? Double.NaN : usage.cost();
  }

  @Override
  public boolean lacksCost() {
    return kind() == Kind.LLM_CALL && Facts.lacksCost(action);
  }

  @Override
  public boolean isUnpriced() {
    return lacksCost() && action.data().has("usage");
  }
}
