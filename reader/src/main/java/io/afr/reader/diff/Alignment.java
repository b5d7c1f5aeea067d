package io.afr.reader.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Two lists side by side, each in its order, so that as much as possible stands beside something
 * like it.
 */
public final class Alignment {

  /** More than that takes too long; then the lists are said to have nothing in common. */
  private static final long MOST_COMPARISONS = 4_000_000;

  private Alignment() {}

  /** Two that belong together, or one alone; never none. */
  public record Pair<T>(@Nullable T a, @Nullable T b) {}

  /**
   * Aligns.
   *
   * @param likeness how much two are alike; 0 if they must not stand beside each other
   */
  public static <T> List<Pair<T>> of(List<T> a, List<T> b, ToIntBiFunction<T, T> likeness) {
    int front = 0;
    while (front < a.size() && front < b.size() && a.get(front).equals(b.get(front))) {
      front++;
    }
    List<Pair<T>> pairs = new ArrayList<>();
    for (int i = 0; i < front; i++) {
      pairs.add(new Pair<>(a.get(i), b.get(i)));
    }
    List<T> restOfA = a.subList(front, a.size());
    List<T> restOfB = b.subList(front, b.size());
    if ((long) restOfA.size() * restOfB.size() > MOST_COMPARISONS) {
      restOfA.forEach(one -> pairs.add(new Pair<>(one, null)));
      restOfB.forEach(one -> pairs.add(new Pair<>(null, one)));
    } else {
      walk(restOfA, restOfB, likeness, pairs);
    }
    return pairs;
  }

  private static <T> void walk(
      List<T> a, List<T> b, ToIntBiFunction<T, T> likeness, List<Pair<T>> pairs) {
    int[][] best = best(a, b, likeness);
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && isTogether(best, i, j, a, b, likeness)) {
        pairs.add(new Pair<>(a.get(i++), b.get(j++)));
      } else if (j == b.size() || (i < a.size() && best[i + 1][j] >= best[i][j + 1])) {
        pairs.add(new Pair<>(a.get(i++), null));
      } else {
        pairs.add(new Pair<>(null, b.get(j++)));
      }
    }
  }

  private static <T> boolean isTogether(
      int[][] best, int i, int j, List<T> a, List<T> b, ToIntBiFunction<T, T> likeness) {
    int alike = likeness.applyAsInt(a.get(i), b.get(j));
    return alike > 0 && best[i][j] == best[i + 1][j + 1] + alike;
  }

  /** How much likeness the ends of both lists can reach, from each place in them. */
  private static <T> int[][] best(List<T> a, List<T> b, ToIntBiFunction<T, T> likeness) {
    int[][] best = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        int alike = likeness.applyAsInt(a.get(i), b.get(j));
        int together = alike > 0 ? alike + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    return best;
  }
}
