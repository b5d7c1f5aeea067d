package io.afr.integration.springai;

import io.afr.agent.json.Collected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists, as the library and its users pass them. */
final class Several {

  private Several() {}

  /** What a list holds now; nothing of one that cannot be read without anybody noticing. */
  static <T> List<T> of(@Nullable List<T> list) {
    if (list == null || !Collected.isReadable(list)) {
      return List.of();
    }
    List<T> items = new ArrayList<>(list);
    items.removeIf(Objects::isNull);
    return items;
  }

  static List<?> one(@Nullable Object object) {
    return object == null ? List.of() : List.of(object);
  }

  /** Whether nobody can ever change what a list holds. */
  static boolean isFixed(@Nullable List<?> list) {
    return list == null
        || list.getClass().getName().startsWith("java.util.ImmutableCollections$")
        || list.getClass().getName().equals("java.util.Collections$EmptyList")
        || list.getClass().getName().equals("java.util.Collections$SingletonList");
  }
}
