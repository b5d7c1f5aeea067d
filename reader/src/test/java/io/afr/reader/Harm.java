package io.afr.reader;

import io.afr.journal.Journal;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.testing.Mutations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Does to the files of a home what disks, copies and people do. */
final class Harm {

  private static final String MANIFEST = "journal.json";

  private final Random random;
  private final List<Path> journals;
  private String what = "";
  private boolean isExchange;

  private Harm(Path home, Random random) {
    this.random = random;
    // By service first: two that began at the same time differ in a random number only.
    this.journals = Journal.under(home).stream().sorted().toList();
  }

  /** Harms one journal of a home, or two. The same seed does the same to the same home. */
  static Harm to(Path home, long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Harm harm = new Harm(home, random);
    try {
      if (random.nextBoolean()) {
        Path journal = harm.journal();
        harm.what = Mutations.apply(journal, seed) + " in " + journal;
      } else {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        harm.what = seed + ": " + kind;
        harm.isExchange = kind == Kind.CYCLES_SWAPPED || kind == Kind.MANIFESTS_SWAPPED;
        kind.does.to(harm);
      }
      return harm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether something intact has got to where it does not belong. */
  boolean isExchange() {
    return isExchange;
  }

  @Override
  public String toString() {
    return what;
  }

  private interface Does {
    void to(Harm harm) throws IOException;
  }

  private enum Kind {
    CYCLES_SWAPPED(harm -> swap(harm.cycle(), harm.cycle())),
    MANIFESTS_SWAPPED(harm -> swap(harm.manifest(), harm.manifest())),
    CYCLE_GONE(harm -> Files.delete(harm.cycle())),
    CYCLE_TWICE(
        harm -> {
          Path cycle = harm.cycle();
          String name = cycle.getFileName().toString();
          Files.copy(cycle, cycle.resolveSibling("2" + name.substring(1)));
        }),
    CYCLE_IS_A_DIRECTORY(harm -> directory(harm.cycle())),
    CYCLE_LEADS_TO_ITSELF(harm -> circle(harm.cycle())),
    CYCLE_ZEROED(
        harm -> {
          Path cycle = harm.cycle();
          Files.write(cycle, new byte[(int) Files.size(cycle)]);
        }),
    CYCLE_OF_TEXT(harm -> Files.writeString(harm.cycle(), "No journal at all. ".repeat(9_000))),
    MANIFEST_GONE(harm -> Files.delete(harm.manifest())),
    MANIFEST_IS_A_DIRECTORY(harm -> directory(harm.manifest())),
    MANIFEST_LEADS_TO_ITSELF(harm -> circle(harm.manifest())),
    MANIFEST_NESTED(harm -> Files.writeString(harm.manifest(), "{\"tags\":".repeat(200_000))),
    MANIFEST_LONG(
        harm ->
            Files.writeString(
                harm.manifest(), "{\"service\": \"" + "x\\u001b".repeat(300_000) + "\"}")),
    JOURNAL_IS_A_FILE(
        harm -> {
          Path journal = harm.journal();
          delete(journal);
          Files.writeString(journal, "x");
        }),
    JOURNAL_LEADS_TO_ITSELF(
        harm -> {
          Path journal = harm.journal();
          delete(journal);
          circle(journal);
        }),
    LOCK_IS_A_DIRECTORY(harm -> directory(harm.journal().resolve("journal.lock"))),
    REMOVALS_OF_GARBAGE(
        harm -> {
          byte[] garbage = new byte[harm.random.nextInt(5_000)];
          harm.random.nextBytes(garbage);
          Files.write(harm.journal().resolve("removed.jsonl"), garbage);
        });

    private final Does does;

    Kind(Does does) {
      this.does = does;
    }
  }

  private Path journal() {
    return journals.get(random.nextInt(journals.size()));
  }

  private Path manifest() {
    return journal().resolve(MANIFEST);
  }

  private Path cycle() throws IOException {
    List<Path> cycles = new ArrayList<>(CycleFiles.in(journal()));
    return cycles.get(random.nextInt(cycles.size()));
  }

  private static void swap(Path one, Path other) throws IOException {
    if (!one.equals(other)) {
      Path aside = one.resolveSibling("aside");
      Files.move(one, aside);
      Files.move(other, one);
      Files.move(aside, other);
    }
  }

  private static void directory(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createDirectories(file.resolve("within"));
  }

  private static void circle(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createSymbolicLink(file, file.getFileName());
  }

  static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  static void copy(Path tree, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(tree.relativize(file).toString());
        Files.copy(
            file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
