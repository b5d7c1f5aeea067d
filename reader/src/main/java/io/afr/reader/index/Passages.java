package io.afr.reader.index;

import io.afr.reader.Action;
import io.afr.reader.search.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was said in a session, cut into passages: texts that the same actions have. A message that
 * ten calls of a memory return is one passage, looked through once.
 */
final class Passages {

  private final List<WordBag> words = new ArrayList<>();
  private final PassageList list;
  private final List<PackedTexts> texts;

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
    List<List<String>> texts = new ArrayList<>();
    textActions.forEach(
        (text, those) -> {
          Integer passage = known.get(those);
          if (passage == null) {
            passage = words.size();
            known.put(those, passage);
            words.add(new WordBag());
            texts.add(new ArrayList<>());
            for (int action : those) {
              passagesOf.get(action).add(passage);
            }
          }
          String lower = text.toLowerCase(Locale.ROOT);
          words.get(passage).addAll(lower);
          texts.get(passage).add(lower);
        });
    this.list = PassageList.of(passagesOf);
    this.texts = PackedTexts.of(texts);
  }

  private static boolean add(Map<String, List<Integer>> textActions, String text, int action) {
    List<Integer> those = textActions.computeIfAbsent(text, any -> new ArrayList<>(1));
    if (those.isEmpty() || those.get(those.size() - 1) != action) {
      those.add(action);
    }
    return false;
  }

  /** The words of each passage. */
  List<WordBag> words() {
    return words;
  }

  /** What is said in them. */
  List<PackedTexts> texts() {
    return texts;
  }

  /** Which action has which passages. */
  PassageList list() {
    return list;
  }
}
