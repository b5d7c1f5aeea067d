package io.afr.reader.index;

import io.afr.reader.Action;
import io.afr.reader.search.Words;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a session, cut into passages: texts that the same actions have. A message that
 * ten calls of a memory return is one passage, looked through once.
 */
final class Passages {

  private final List<Set<String>> words = new ArrayList<>();
  private final byte[] written;

  /**
   * @param actions each tool call with its result
   */
  Passages(Collection<List<Action>> actions) {
    Map<String, List<Integer>> textActions = new LinkedHashMap<>();
    int number = 0;
    for (List<Action> together : actions) {
      int action = number++;
      for (Action part : together) {
        Words.any(part, text -> add(textActions, text, action));
      }
    }
    List<List<Integer>> passagesOf = new ArrayList<>();
    actions.forEach(action -> passagesOf.add(new ArrayList<>()));
    Map<List<Integer>, Integer> known = new HashMap<>();
    textActions.forEach(
        (text, those) -> {
          Integer passage = known.get(those);
          if (passage == null) {
            passage = words.size();
            known.put(those, passage);
            words.add(new HashSet<>());
            for (int action : those) {
              passagesOf.get(action).add(passage);
            }
          }
          Terms.of(text, words.get(passage)::add);
        });
    this.written = written(passagesOf);
  }

  private static boolean add(Map<String, List<Integer>> textActions, String text, int action) {
    List<Integer> those = textActions.computeIfAbsent(text, any -> new ArrayList<>(1));
    if (those.isEmpty() || those.get(those.size() - 1) != action) {
      those.add(action);
    }
    return false;
  }

  /** The words of each passage. */
  List<Set<String>> words() {
    return words;
  }

  /** Which action has which passages. */
  byte[] written() {
    return written;
  }

  private static byte[] written(List<List<Integer>> passagesOf) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * passagesOf.size());
    for (List<Integer> passages : passagesOf) {
      write(passages.size(), out);
      int before = -1;
      for (int passage : passages) {
        write(passage - before - 1, out);
        before = passage;
      }
    }
    return out.toByteArray();
  }

  private static void write(int number, ByteArrayOutputStream out) {
    int left = number;
    while (left >= 0x80) {
      out.write(left | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }

  /**
   * How many actions have one of some passages.
   *
   * @param some null for any action, whatever it says
   * @param such which actions count, by their place in the session
   */
  static int count(byte[] written, @Nullable BitSet some, IntPredicate such) {
    Reading reading = new Reading(written);
    int count = 0;
    for (int action = 0; reading.at < written.length; action++) {
      boolean hasSome = some == null;
      int passage = -1;
      for (int left = reading.next(); left > 0; left--) {
        passage += 1 + reading.next();
        hasSome |= some != null && some.get(passage);
      }
      count += hasSome && such.test(action) ? 1 : 0;
    }
    return count;
  }

  private static final class Reading {
    private final byte[] bytes;
    private int at;

    Reading(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      int number = 0;
      int shift = 0;
      byte part;
      do {
        part = bytes[at++];
        number |= (part & 0x7F) << shift;
        shift += 7;
      } while (part < 0);
      return number;
    }
  }
}
