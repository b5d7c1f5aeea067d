package io.afr.reader.index;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Damage;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Hash;
import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.Note;
import io.afr.journal.Place;
import io.afr.journal.Progress;
import io.afr.journal.Walker;
import io.afr.journal.walk.CycleWalk;
import io.afr.reader.tape.TapeClock;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal on from where the index has it, and puts each entry on the lists of the sessions
 * whose replay needs it: the calls of the session itself, what is folded together with them, the
 * begins of the runs around them, and what all that refers to.
 */
final class Intake implements AutoCloseable {

  private final Journal journal;
  private final JournalRow row;
  private final Walker walker;
  private final TapeClock clock;
  private final Calls calls;
  private @Nullable CycleFacts facts;
  private @Nullable Entry next;

  Intake(Journal journal, JournalRow row, Calls calls) {
    this.journal = journal;
    this.row = row;
    this.calls = calls;
    this.clock = new TapeClock(row.clock);
    this.walker =
        row.cycle() < 0
            ? journal.walk()
            : journal.walkAfter(new Place(row.cycleName(), row.number, row.offset));
  }

  JournalRow row() {
    return row;
  }

  Journal journal() {
    return journal;
  }

  List<Damage> damages() {
    return walker.damages();
  }

  /** Whether something comes next. */
  boolean hasNext() {
    if (next == null) {
      next = walker.next();
    }
    return next != null;
  }

  /** Takes what comes next; returns how many bytes of the journal that are. */
  long take(Pending pending) {
    Entry entry = Objects.requireNonNull(next);
    next = null;
    Path file = Objects.requireNonNull(walker.file());
    boolean isSameCycle = Calls.name(file).equals(row.cycleName());
    CycleFacts cycle = facts(file, entry.number());
    EntryList.Item place = new EntryList.Item(cycle.cycle(), walker.offset(), setRight(entry));
    cycle.see(entry, place.offset(), walker.spill());
    pending.remember(row.jno(), entry);
    if (entry instanceof Begin begin) {
      begin(begin, place, cycle, pending);
    } else if (entry instanceof End end) {
      Call call = calls.find(end.begin());
      if (call != null && call.end()) {
        list(call, entry, place, cycle, pending);
      }
    } else if (entry instanceof Progress piece) {
      Call call = calls.find(piece.begin());
      if (call != null) {
        list(call, entry, place, cycle, pending);
      }
    } else if (entry instanceof Note note && note.topic().equals(Note.TAG)) {
      tag(note, place, cycle, pending);
    }
    long from = isSameCycle ? row.offset : 0;
    row.number = entry.number();
    row.offset = walker.offset();
    row.clock = clock.latest();
    return Math.max(0, row.offset - from);
  }

  private void begin(Begin begin, EntryList.Item place, CycleFacts cycle, Pending pending) {
    Call call = calls.begin(begin, place);
    Call.Folded folded = call.folded();
    if (folded != null && folded.sessions().add(begin.session()) && folded.sessions().size() > 1) {
      pending.share(row.jno(), folded, begin.session());
    }
    list(call, begin, place, cycle, pending);
  }

  private void list(
      Call call, Entry entry, EntryList.Item place, CycleFacts cycle, Pending pending) {
    for (String session : call.sessions()) {
      EntryList list = pending.list(session, row.jno());
      cycle.list(entry, place.offset(), place.setRight(), walker.spill(), list);
      if (entry instanceof Begin) {
        listAround(call.parent(), session, cycle, list);
      }
    }
  }

  /** The begins of what is around a call, up to the top, as far as another session's. */
  private static void listAround(
      @Nullable Call innermost, String session, CycleFacts cycle, EntryList list) {
    for (Call call = innermost; call != null; call = call.parent()) {
      if (!call.session().equals(session)) {
        cycle.listAround(call, list);
      }
    }
  }

  private void tag(Note note, EntryList.Item place, CycleFacts cycle, Pending pending) {
    String session = note.facts().getOrDefault("session", "");
    EntryList list = pending.list(session, row.jno());
    cycle.list(note, place.offset(), 0, walker.spill(), list);
    String number = note.facts().getOrDefault("call", "0");
    if (number.matches("\\d{1,18}")) {
      listAround(calls.find(Long.parseLong(number)), session, cycle, list);
    }
  }

  /** As the tape does: what nobody knows the begin of has no time. */
  private long setRight(Entry entry) {
    boolean counts =
        entry instanceof Begin begin
            ? !begin.attributes().containsKey(Attribute.TOLD)
            : entry instanceof End end && isOpen(calls.find(end.begin()));
    if (!counts) {
      return 0;
    }
    long time = clock.inOrder(entry.timeMicros());
    return time == entry.timeMicros() ? 0 : time;
  }

  private static boolean isOpen(@Nullable Call call) {
    return call != null && !call.hasEnded();
  }

  /** What is known of the cycle that an entry stands in. */
  private CycleFacts facts(Path file, long number) {
    String name = Calls.name(file);
    CycleFacts known = facts;
    if (!name.equals(row.cycleName())) {
      calls.roll();
      row.cycles().add(new JournalRow.Cycle(row.cycle() + 1, name, FileKey.of(file), number));
      known = new CycleFacts(row.cycle());
    } else if (known == null) {
      known = new CycleFacts(row.cycle());
      recall(file, known);
    }
    facts = known;
    return known;
  }

  /** Looks again at what has been taken from a cycle when another process, or we, read it. */
  private void recall(Path file, CycleFacts known) {
    try (CycleWalk walk = new CycleWalk(file)) {
      while (walk.next() && walk.number() <= row.number) {
        Entry entry = walk.entry();
        if (entry instanceof Begin begin) {
          EntryList.Item place = new EntryList.Item(known.cycle(), walk.offset(), 0);
          Calls.sees(calls.begin(begin, place));
        } else if (entry instanceof End end) {
          Call call = calls.find(end.begin());
          if (call != null) {
            call.end();
          }
        }
        Hash spill = entry == null ? null : walk.spill();
        if (entry != null) {
          known.see(entry, walk.offset(), spill);
        }
      }
    } catch (NoSuchFileException e) {
      // Deleted meanwhile; what is open is still read to its end.
      return;
    } catch (IOException e) {
      throw JournalException.unreadable(file, e);
    }
  }

  @Override
  public void close() {
    walker.close();
  }
}
