package io.afr.reader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.NumberRange;
import io.afr.journal.testing.Effort;
import io.afr.journal.testing.Laid;
import io.afr.journal.testing.Mutation;
import io.afr.journal.testing.Mutations;
import io.afr.journal.testing.Varied;
import io.afr.reader.Home;
import io.afr.reader.JournalCheck;
import io.afr.reader.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedJournalsTest {

  @TempDir Path home;
  @TempDir Path damaged;

  @Test
  void areNeverTakenForIntact() {
    Path intact = Varied.record(home);
    List<Laid> entries = Laid.in(intact);
    long seed = Effort.seed();
    for (int i = 0; i < Effort.of(60, 1_000); i++) {
      Path copy = damaged.resolve("shop/" + i);
      Mutation mutation = Mutations.copy(intact, copy, seed + i);

      JournalCheck check =
          Home.open(damaged).verify(List.of("shop/" + i), Progress.NONE).journals().get(0);

      if (mutation.isOfEntries()) {
        assertThat(entries)
            .as("%s: %s", mutation, check)
            .filteredOn(mutation::touches)
            .allSatisfy(entry -> assertThat(isTold(check, entry)).as("%s", entry).isTrue());
      }
    }
  }

  /** As damaged, or as missing, or as behind a place where the file ends without its mark. */
  private static boolean isTold(JournalCheck check, Laid entry) {
    return check.missing().stream().anyMatch(one -> one.entries().contains(entry.number()))
        || check.damages().stream().anyMatch(one -> holds(one.entries(), entry.number()))
        || check.extent().lastEntry() < entry.number();
  }

  private static boolean holds(NumberRange entries, long number) {
    return entries != null && entries.contains(number);
  }
}
