package io.afr.it.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the model says: a text, or the tools it asks for, or both. */
public record Answer(@Nullable String text, List<ToolCall> toolCalls, @Nullable Usage usage) {

  public static Answer text(String text, Usage usage) {
    return new Answer(text, List.of(), usage);
  }

  public static Answer tools(Usage usage, ToolCall... calls) {
    return new Answer(null, List.of(calls), usage);
  }

  /** A provider that does not count. */
  Answer withoutUsage() {
    return new Answer(text, toolCalls, null);
  }
}
