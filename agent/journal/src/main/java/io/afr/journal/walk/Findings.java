package io.afr.journal.walk;

import io.afr.journal.Break;
import io.afr.journal.Damage;
import io.afr.journal.NumberRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a journal: places that cannot be read, and numbers that do not follow. */
final class Findings {

  private final List<Damage> damages = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();
  private final Numbers numbers = new Numbers();

  /** How many damages were known when the last entry came. */
  private int told;

  private long highest;
  private long last;

  /** Takes all entries up to this one as having come. */
  void goOnAfter(long number) {
    highest = number;
    last = number;
    numbers.goOnAfter(number);
  }

  void add(Damage damage) {
    damages.add(damage);
  }

  /** Whether the entries just before this one have not come. */
  boolean isHole(long number) {
    return number > highest + 1;
  }

  /**
   * The next excerpt that is intact has this number, whether or not its entry is understood.
   *
   * @return false if it has come before
   */
  boolean arrived(Path file, long offset, long number) {
    if (number > highest + 1) {
      damaged(new NumberRange(highest + 1, number - 1));
    }
    // Of entries that stand there again it is enough to tell of the first.
    if (number > highest + 1 || (number <= highest && number != last + 1)) {
      breaks.add(new Break(file, offset, highest, number));
    }
    told = damages.size();
    last = number;
    highest = Math.max(highest, number);
    return numbers.add(number);
  }

  private void damaged(NumberRange missing) {
    for (int i = told; i < damages.size(); i++) {
      // An entry that was there but made no sense has its own number already.
      if (damages.get(i).entries() == null) {
        damages.set(i, damages.get(i).of(missing));
      }
    }
  }

  List<Damage> damages() {
    return List.copyOf(damages);
  }

  List<Break> breaks() {
    return List.copyOf(breaks);
  }
}
