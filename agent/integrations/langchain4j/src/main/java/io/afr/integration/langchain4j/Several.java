package io.afr.integration.langchain4j;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Several objects, as the library passes them: an array or an iterable. */
final class Several {

  private Several() {}

  /** Whether they can be read without anybody noticing. */
  static boolean isReadable(Object several) {
    return several instanceof Object[] || several instanceof Collection<?>;
  }

  /** None if they cannot be read. */
  static Collection<?> items(Object several) {
    if (several instanceof Object[] array) {
      return Arrays.asList(array);
    }
    return several instanceof Collection<?> collection ? collection : List.of();
  }
}
