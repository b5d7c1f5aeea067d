package io.afr.journal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Entry;
import io.afr.journal.EntryReader;
import io.afr.journal.Journal;
import io.afr.journal.Place;
import io.afr.journal.Walker;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.testing.Varied;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries are found again by the places where a walk saw them. */
class PlaceTest {

  @TempDir Path home;

  private final List<Place> places = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private Path recorded() {
    Path directory = Varied.record(home);
    try (Walker walker = Journal.open(directory).walk()) {
      for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
        String cycle = CycleFiles.name(Objects.requireNonNull(walker.file()));
        places.add(new Place(cycle, entry.number(), walker.offset()));
        entries.add(entry);
      }
    }
    assertThat(entries).hasSizeGreaterThan(500);
    return directory;
  }

  @Test
  void readsEachEntryAtItsPlace() {
    Path directory = recorded();

    try (EntryReader reader = new EntryReader(directory)) {
      for (int i = 0; i < places.size(); i++) {
        assertThat(reader.at(places.get(i))).isEqualTo(entries.get(i));
      }
    }
  }

  @Test
  void findsEntriesThatHaveMoved() {
    Path directory = recorded();

    try (EntryReader reader = new EntryReader(directory)) {
      for (int i = 0; i < places.size(); i++) {
        Place moved = new Place(places.get(i).cycle(), places.get(i).number(), 64L * i);
        assertThat(reader.at(moved)).isEqualTo(entries.get(i));
      }
    }
  }

  @Test
  void missesWhatIsGone() throws Exception {
    Path directory = recorded();
    Place place = places.get(places.size() - 1);

    try (EntryReader reader = new EntryReader(directory)) {
      assertThat(reader.at(new Place(place.cycle(), 1_000_000, place.offset()))).isNull();
      assertThat(reader.at(new Place("20200101-00F.cq4", 1, 0))).isNull();
    }
    Files.write(directory.resolve(place.cycle()), new byte[100]);
    try (EntryReader reader = new EntryReader(directory)) {
      assertThat(reader.at(place)).isNull();
    }
  }

  @Test
  void goesOnBehindAnyEntry() {
    Journal journal = Journal.open(recorded());

    for (int i = 0; i < places.size(); i += 5) {
      for (long offset : new long[] {places.get(i).offset(), 12}) {
        Place after = new Place(places.get(i).cycle(), places.get(i).number(), offset);
        List<Entry> rest = new ArrayList<>();
        try (Walker walker = journal.walkAfter(after)) {
          for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
            rest.add(entry);
          }
          assertThat(walker.damages()).isEmpty();
        }
        assertThat(rest).isEqualTo(entries.subList(i + 1, entries.size()));
      }
    }
  }
}
