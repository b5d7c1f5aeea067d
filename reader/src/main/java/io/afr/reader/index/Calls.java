package io.afr.reader.index;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.FrameKind;
import io.afr.journal.JournalException;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.walk.CycleWalk;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one journal by the numbers of their begins: those of the cycle that is being read
 * and those that are still open. Earlier ones are looked up in their cycle when somebody names
 * them.
 */
final class Calls {

  private final Path directory;
  private final JournalRow row;
  private final Map<Long, Set<String>> shared;
  private Map<Long, Call> known = new HashMap<>();

  /** Of earlier cycles, as far as they were asked for. */
  private final Map<Long, Call> earlier = new HashMap<>();

  private final Set<Integer> looked = new LinkedHashSet<>();

  /**
   * @param shared the sessions of folded calls that have several, by the number of the outermost
   */
  Calls(Path directory, JournalRow row, Map<Long, Set<String>> shared) {
    this.directory = directory;
    this.row = row;
    this.shared = shared;
  }

  /** Null if it is gone, or never was. */
  @Nullable Call find(long number) {
    Call call = number <= 0 ? null : known.get(number);
    if (call == null && number > 0) {
      call = earlier.get(number);
    }
    if (call == null && number > 0) {
      lookInCycleOf(number);
      call = earlier.get(number);
    }
    return call;
  }

  /** A call begins. */
  Call begin(Begin begin, EntryList.Item place) {
    Call call = call(begin, place);
    known.putIfAbsent(begin.number(), call);
    return call;
  }

  private Call call(Begin begin, EntryList.Item place) {
    boolean isRun = begin.kind() == FrameKind.RUN;
    // A parent has begun before; anything else is a forgery, and would lead in a circle.
    Call parent = begin.parent() < begin.number() ? find(begin.parent()) : null;
    Call call = new Call(begin.number(), place, begin.session(), isRun, parent);
    Call.Folded folded = call.folded();
    if (folded != null && folded.root() == begin.number()) {
      folded.sessions().addAll(shared.getOrDefault(begin.number(), Set.of()));
    }
    return call;
  }

  /** A cycle has ended; what is open goes on in the next one. */
  void roll() {
    Map<Long, Call> open = new HashMap<>();
    known.forEach(
        (number, call) -> {
          if (!call.hasEnded()) {
            open.put(number, call);
          }
        });
    known = open;
    earlier.clear();
    looked.clear();
  }

  private void lookInCycleOf(long number) {
    int cycle = row.cycleOf(number);
    if (cycle < 0 || cycle == row.cycle() || !looked.add(cycle)) {
      return;
    }
    try (CycleWalk walk = new CycleWalk(directory.resolve(row.cycleName(cycle)))) {
      while (walk.next()) {
        Entry entry = walk.entry();
        if (entry instanceof Begin begin && !known.containsKey(begin.number())) {
          EntryList.Item place = new EntryList.Item(cycle, walk.offset(), 0);
          Call call = call(begin, place);
          earlier.putIfAbsent(begin.number(), call);
          sees(call);
        } else if (entry instanceof End end) {
          Call call = earlier.get(end.begin());
          if (call != null) {
            call.end();
          }
        }
      }
    } catch (NoSuchFileException e) {
      // Retention takes whole cycles.
      return;
    } catch (IOException e) {
      throw JournalException.unreadable(directory.resolve(row.cycleName(cycle)), e);
    }
  }

  /** A call is in what folds together. */
  static void sees(Call call) {
    Call.Folded folded = call.folded();
    if (folded != null) {
      folded.sessions().add(call.session());
    }
  }

  static String name(Path file) {
    return CycleFiles.name(Objects.requireNonNull(file));
  }
}
