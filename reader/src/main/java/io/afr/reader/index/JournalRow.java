package io.afr.reader.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a journal has been read, as the index says. */
final class JournalRow {

  private final long jno;
  private final String path;
  private final List<Cycle> cycles = new ArrayList<>();
  long number;
  long offset;
  long clock;
  String state = "";
  boolean isWhole;
  long removed;
  long changed;

  /** Which manifest it had when nothing was wrong with that; empty if something was. */
  String manifest = "";

  /**
   * A cycle file from which something was read.
   *
   * @param file tells it from one that takes its place
   * @param first number of the first entry that was read from it
   */
  record Cycle(int cno, String name, String file, long first) {}

  JournalRow(long jno, String path) {
    this.jno = jno;
    this.path = path;
  }

  long jno() {
    return jno;
  }

  /** Below the home. */
  String path() {
    return path;
  }

  /** Whether nothing has been done with the journal between one and the other. */
  boolean isAsFarAs(JournalRow other) {
    return number == other.number
        && state.equals(other.state)
        && isWhole == other.isWhole
        && removed == other.removed
        && changed == other.changed
        && cycles.equals(other.cycles);
  }

  List<Cycle> cycles() {
    return cycles;
  }

  /** The number of the cycle that is being read; -1 before the first. */
  int cycle() {
    return cycles.isEmpty() ? -1 : cycles.get(cycles.size() - 1).cno();
  }

  /** The name of the cycle that is being read; empty before the first. */
  String cycleName() {
    return cycles.isEmpty() ? "" : cycles.get(cycles.size() - 1).name();
  }

  String cycleName(int cno) {
    Cycle cycle = cycleAt(cno);
    return cycle == null ? "" : cycle.name();
  }

  private @Nullable Cycle cycleAt(int cno) {
    for (int i = cycles.size() - 1; i >= 0; i--) {
      if (cycles.get(i).cno() == cno) {
        return cycles.get(i);
      }
    }
    return null;
  }

  /** The cycle that an entry with this number stands in, if it stands anywhere; -1 if not. */
  int cycleOf(long number) {
    for (int i = cycles.size() - 1; i >= 0; i--) {
      if (cycles.get(i).first() <= number) {
        return cycles.get(i).cno();
      }
    }
    return -1;
  }
}
