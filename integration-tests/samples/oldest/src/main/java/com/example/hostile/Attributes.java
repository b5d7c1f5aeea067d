package com.example.hostile;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a message of the program's own may hold. */
final class Attributes {
  private Attributes() {}

  static Map<String, Object> of(Watched watched, Object held, Iterator<String> once) {
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    Object deep = "bottom";
    for (int i = 0; i < 10_000; i++) {
      deep = Collections.singletonList(deep);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("watched", watched);
    all.put("keys", new HashMap<>(Map.of(watched, 1)));
    all.put("cycle", cycle);
    all.put("deep", deep);
    all.put("endless", new Endless(watched));
    all.put("held", held);
    all.put("once", once);
    all.put("bytes", new byte[50_000_000]);
    all.put("half", "a\uD83Db\u0000c");
    all.put("many", Collections.nCopies(10_000_000, "x"));
    return all;
  }

  /** Its entries never end, and whoever asks for one is noticed. */
  private static final class Endless extends AbstractMap<String, Object> {
    private final Watched watched;

    Endless(Watched watched) {
      this.watched = watched;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      watched.touch();
      return Collections.singletonMap("again", (Object) this).entrySet();
    }
  }
}
