package io.afr.reader.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that were asked for last, up to some megabytes of them. */
final class Kept {

  private static final long MOST_BYTES = 32 << 20;

  private final Map<String, Item> items = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * An answer and what it holds for.
   *
   * @param home the stamp of the home
   * @param own the stamps of the sessions that it is about; empty if it is about all
   * @param until by {@link System#nanoTime}, how long it may be given although the home has
   *     changed; 0 if only the stamps count
   */
  record Item(String home, String own, Answer answer, long until) {

    boolean holds(String homeNow) {
      return home.equals(homeNow) || (until != 0 && System.nanoTime() < until);
    }
  }

  synchronized @Nullable Item get(String question) {
    return items.get(question);
  }

  synchronized void put(String question, Item item) {
    Item before = items.put(question, item);
    bytes += item.answer.size() - (before == null ? 0 : before.answer.size());
    Iterator<Item> oldest = items.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= oldest.next().answer.size();
      oldest.remove();
    }
  }
}
