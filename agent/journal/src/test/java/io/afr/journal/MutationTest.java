package io.afr.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.testing.Effort;
import io.afr.journal.testing.Laid;
import io.afr.journal.testing.Mutation;
import io.afr.journal.testing.Mutations;
import io.afr.journal.testing.Varied;
import io.afr.journal.write.Recording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a journal's files: what was not hit is read, and what was is named. */
class MutationTest {

  /** A mutation that costs one entry wrongly may cost hundreds; two tell it. */
  private static final int told = 2;

  private static final Duration limit = Duration.ofSeconds(10);

  @TempDir Path home;
  @TempDir Path copies;

  private Path intact;
  private List<Laid> laid;
  private Map<Long, Entry> entries;

  @Test
  void readsWhatWasNotHitAndNamesWhatWas() {
    intact = Varied.record(home);
    laid = Laid.in(intact);
    entries = new HashMap<>();
    Recording.Read.all(Journal.open(intact)).entries().forEach(e -> entries.put(e.number(), e));
    assertThat(entries.keySet()).hasSameElementsAs(laid.stream().map(Laid::number).toList());

    long first = Effort.seed();
    List<String> faults = new ArrayList<>();
    for (long seed = first; seed < first + Effort.of(100, 1_000); seed++) {
      check(seed, faults);
    }

    assertThat(faults).isEmpty();
  }

  private void check(long seed, List<String> faults) {
    Path copy = copies.resolve("journal-" + seed);
    Mutation mutation = Mutations.copy(intact, copy, seed);
    try {
      Read read =
          Assertions.assertTimeoutPreemptively(limit, () -> Read.of(copy), mutation::toString);
      compare(read, mutation).stream()
          .limit(told)
          .forEach(fault -> faults.add(fault + ", by " + mutation));
    } catch (JournalException e) {
      if (!e.path().startsWith(copy) || !mutation.file().equals("journal.json")) {
        faults.add(e + ", by " + mutation);
      }
    }
  }

  private List<String> compare(Read read, Mutation mutation) {
    List<String> faults = new ArrayList<>();
    Set<Long> found = new HashSet<>();
    for (Entry entry : read.entries()) {
      if (!found.add(entry.number())) {
        faults.add("read twice: " + entry.number());
      } else if (!entry.equals(entries.get(entry.number()))) {
        faults.add("read, but never written: " + entry);
      }
    }
    compare(found, read, mutation, faults);
    if (!mutation.isOfEntries() && !read.isIntact()) {
      faults.add("a false alarm: " + read);
    }
    return faults;
  }

  private void compare(Set<Long> found, Read read, Mutation mutation, List<String> faults) {
    for (Laid entry : laid) {
      if (!found.contains(entry.number())) {
        if (!mayBeLost(entry, mutation)) {
          faults.add("not hit, but not read: " + entry);
        } else if (!isCutOff(entry, mutation) && !read.names(entry)) {
          faults.add("not named: " + entry + " in " + read.damages() + read.breaks());
        }
      }
    }
  }

  /** What it refers to for its fields may be hit in its stead. */
  private static boolean mayBeLost(Laid entry, Mutation mutation) {
    return mutation.touches(entry) || (entry.isSpilled() && mutation.file().equals(entry.file()));
  }

  /** The end of the last file may be gone without a trace, as if it had never been written. */
  private boolean isCutOff(Laid entry, Mutation mutation) {
    String last = laid.get(laid.size() - 1).file();
    return entry.file().equals(last) && mutation.isCut();
  }

  /** What a walk found. */
  private record Read(List<Entry> entries, List<Damage> damages, List<Break> breaks) {

    static Read of(Path directory) {
      try (Walker walker = Journal.open(directory).walk()) {
        List<Entry> entries = Recording.Read.rest(walker);
        return new Read(entries, walker.damages(), walker.breaks());
      }
    }

    boolean isIntact() {
      return damages.isEmpty() && breaks.isEmpty();
    }

    /** By its number; at the end of the journal nothing that follows tells it. */
    boolean names(Laid entry) {
      long last = entries.stream().mapToLong(Entry::number).max().orElse(0);
      return Stream.concat(
                  damages.stream().map(Damage::entries), breaks.stream().map(Break::missing))
              .anyMatch(range -> range != null && range.contains(entry.number()))
          || (entry.number() > last && isDamaged(entry));
    }

    private boolean isDamaged(Laid entry) {
      return damages.stream()
          .anyMatch(
              damage -> damage.file().endsWith(entry.file()) && damage.offset() < entry.end());
    }
  }
}
