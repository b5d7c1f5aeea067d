package io.afr.reader.index;

import io.afr.journal.Entry;
import io.afr.journal.EntryReader;
import io.afr.journal.Journal;
import io.afr.journal.Place;
import io.afr.reader.Problem;
import io.afr.reader.tape.Removed;
import io.afr.reader.tape.Tape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Makes tapes of listed entries, which it reads from their journals. */
final class Sources implements AutoCloseable {

  private final LongFunction<@Nullable Source> journals;
  private final Consumer<Problem> lost;
  private final Map<Long, EntryReader> readers = new HashMap<>();

  /** A journal and what the index knows of it. */
  record Source(Journal journal, JournalRow row) {}

  /** Finds entries that are at hand; null for those that must be read. */
  interface AtHand {
    @Nullable Entry entry(long jno, long number);
  }

  /**
   * @param journals by their numbers; null for those that are gone
   * @param lost is told of entries that were there and, though nobody has taken them away, are not
   */
  Sources(LongFunction<@Nullable Source> journals, Consumer<Problem> lost) {
    this.journals = journals;
    this.lost = lost;
  }

  /** Null if the journal is gone. */
  @Nullable Tape tape(long jno, EntryList list, AtHand atHand) {
    Source source = journals.apply(jno);
    if (source == null) {
      return null;
    }
    Map<Long, Long> setRight = new HashMap<>();
    list.items()
        .forEach(
            (number, item) -> {
              if (item.setRight() != 0) {
                setRight.put(number, item.setRight());
              }
            });
    Tape tape = new Tape(source.journal.name(), source.journal.manifest(), setRight);
    list.items()
        .forEach(
            (number, item) -> {
              Entry entry = atHand.entry(jno, number);
              entry = entry == null ? read(jno, source, number, item) : entry;
              if (entry != null) {
                tape.accept(entry);
              }
            });
    if (!source.row.state.isEmpty()) {
      tape.state(Journal.State.valueOf(source.row.state));
    }
    return tape;
  }

  private @Nullable Entry read(long jno, Source source, long number, EntryList.Item item) {
    EntryReader reader =
        readers.computeIfAbsent(jno, any -> new EntryReader(source.journal.directory()));
    String cycle = source.row.cycleName(item.cycle());
    Entry entry = reader.at(new Place(cycle, number, item.offset()));
    if (entry == null && !isTakenAway(source)) {
      Path file = source.journal.directory().resolve(cycle);
      lost.accept(
          new Problem(
              file,
              Files.exists(file) ? "entry " + number + " cannot be read any more" : "is gone"));
    }
    return entry;
  }

  /** Retention and erasing say so before they begin. */
  private static boolean isTakenAway(Source source) {
    Removed now = Removed.from(source.journal.directory());
    return !Files.isDirectory(source.journal.directory())
        || now.bytes() != source.row.removed
        || now.changedMillis() != source.row.changed;
  }

  @Override
  public void close() {
    readers.values().forEach(EntryReader::close);
    readers.clear();
  }
}
