package io.afr.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of an action, in the JDK's own types. What is null is not said. */
final class Facts {

  private final Map<String, Object> facts = new LinkedHashMap<>();

  void put(String name, Object value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  @SuppressWarnings("unchecked")
  void add(String name, Object value) {
    ((List<Object>) facts.computeIfAbsent(name, any -> new ArrayList<>())).add(value);
  }

  void duration(Duration duration) {
    if (duration != null && !duration.isNegative()) {
      facts.put("duration", duration);
    }
  }

  Map<String, Object> all() {
    return facts;
  }
}
