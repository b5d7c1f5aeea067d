package io.afr.reader.index;

import io.afr.journal.Entry;
import io.afr.journal.EntryReader;
import io.afr.journal.Journal;
import io.afr.journal.Place;
import io.afr.reader.tape.Tape;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Makes tapes of listed entries, which it reads from their journals. */
final class Sources implements AutoCloseable {

  private final LongFunction<@Nullable Source> journals;
  private final Map<Long, EntryReader> readers = new HashMap<>();

  /** A journal and what the index knows of it. */
  record Source(Journal journal, JournalRow row) {}

  /** Finds entries that are at hand; null for those that must be read. */
  interface AtHand {
    @Nullable Entry entry(long jno, long number);
  }

  /**
   * @param journals by their numbers; null for those that are gone
   */
  Sources(LongFunction<@Nullable Source> journals) {
    this.journals = journals;
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
    return reader.at(new Place(source.row.cycleName(item.cycle()), number, item.offset()));
  }

  @Override
  public void close() {
    readers.values().forEach(EntryReader::close);
    readers.clear();
  }
}
