package io.afr.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path home;

  @Test
  void givesBackWhatWasAppended() {
    Content question = Sample.text(1, 300);
    Content small = Content.text("hi");
    try (JournalWriter writer = JournalWriter.create(home, Sample.manifest())) {
      writer.open();
      long begin = writer.append(Sample.request("s", small, question));
      writer.append(Sample.end(begin, Sample.text(2, 100_000)));
    }

    Journal journal = Journal.open(Journal.under(home).get(0));
    List<Entry> entries = entries(journal);

    assertThat(journal.state()).isEqualTo(Journal.State.ENDED);
    assertThat(entries).extracting(Entry::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  static List<Entry> entries(Journal journal) {
    List<Entry> entries = new ArrayList<>();
    try (Walker walker = journal.walk()) {
      for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
        entries.add(entry);
      }
      assertThat(walker.damages()).isEmpty();
    }
    return entries;
  }
}
