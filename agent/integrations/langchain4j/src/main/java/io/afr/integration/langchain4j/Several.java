package io.afr.integration.langchain4j;

import io.afr.agent.json.Collected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several objects, as the library and its users pass them: an array or an iterable. */
final class Several {

  private Several() {}

  /** Whether they can be read without anybody noticing. */
  static boolean isReadable(@Nullable Object several) {
    return several instanceof Object[]
        || (several instanceof Collection<?> collection && Collected.isReadable(collection));
  }

  /** As they are now; none if they cannot be read. */
  static List<?> items(@Nullable Object several) {
    if (several instanceof Object[] array) {
      return Arrays.asList(array);
    }
    return several instanceof Collection<?> collection && Collected.isReadable(collection)
        ? new ArrayList<>(collection)
        : List.of();
  }

  /** As {@link #items}; what cannot be read is one item, a text that says so. */
  static List<?> shown(@Nullable Object several) {
    return several == null || isReadable(several)
        ? items(several)
        : List.of("(not read: " + several.getClass().getName() + ")");
  }
}
