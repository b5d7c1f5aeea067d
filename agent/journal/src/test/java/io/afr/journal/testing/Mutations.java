package io.afr.journal.testing;

import io.afr.journal.testing.Mutation.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Damages a journal in one of the ways in which disks, copies and people do. The same seed does the
 * same to the same journal.
 */
public final class Mutations {

  private Mutations() {}

  /** Copies an intact journal to a directory that is not there yet, and damages the copy. */
  public static Mutation copy(Path intact, Path directory, long seed) {
    try (Stream<Path> files = Files.list(intact)) {
      Files.createDirectories(directory);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, directory.resolve(file.getFileName().toString()));
      }
      return apply(directory, seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Damages one file of a journal. */
  public static Mutation apply(Path directory, long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    try {
      Path file = choose(directory, random);
      Kind[] kinds = Kind.values();
      byte[] before = Files.readAllBytes(file);
      Kind kind;
      do {
        kind = kinds[random.nextInt(kinds.length)];
      } while (!kind.fits(before, Laid.isCycle(file)));
      Damaging damaging = new Damaging(before, random);
      List<Span> touched = kind.does.to(damaging);
      Files.write(file, damaging.bytes());
      return new Mutation(seed, kind.toString(), file.getFileName().toString(), touched);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nearly always one of the files that hold entries. */
  private static Path choose(Path directory, Random random) throws IOException {
    boolean isCycle = random.nextInt(10) > 0;
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> candidates =
          files
              .filter(file -> Files.isRegularFile(file) && Laid.isCycle(file) == isCycle)
              .sorted()
              .toList();
      return candidates.get(random.nextInt(candidates.size()));
    }
  }

  private enum Kind {
    BIT_FLIPPED(1, Damaging::flipBit),
    BITS_FLIPPED(1, Damaging::flipBits),
    HEADER_FLIPPED(256, Damaging::flipHeader),
    CUT(1, Damaging::cut),
    CUT_IN_A_HEADER(256, Damaging::cutInHeader),
    EMPTIED(1, Damaging::empty),
    PAGE_ZEROED(256, Damaging::zero),
    PAGE_GARBLED(256, Damaging::garble),
    TAIL_OF_GARBAGE(0, Damaging::garbageTail),
    PAGE_OVER_ANOTHER(3 * Damaging.PAGE, Damaging::pageOverAnother),
    PAGE_TWICE(3 * Damaging.PAGE, Damaging::pageTwice),
    PAGE_MOVED(3 * Damaging.PAGE, Damaging::pageMoved);

    private final int minBytes;
    private final Does does;

    Kind(int minBytes, Does does) {
      this.minBytes = minBytes;
      this.does = does;
    }

    boolean fits(byte[] file, boolean isCycle) {
      boolean needsHeaders = this == HEADER_FLIPPED || this == CUT_IN_A_HEADER;
      return file.length >= minBytes && (isCycle || !needsHeaders);
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  private interface Does {
    List<Span> to(Damaging bytes);
  }
}
