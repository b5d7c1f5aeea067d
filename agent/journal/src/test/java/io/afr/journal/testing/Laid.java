package io.afr.journal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an entry lies in an intact journal. Read in the most simple-minded way, so that it owes
 * nothing to the code that it is held against.
 *
 * @param file name of the cycle file
 * @param offset of the excerpt's header
 * @param end of the excerpt
 * @param number of the entry
 * @param isSpilled whether the fields stand elsewhere, in a blob before it
 */
public record Laid(String file, long offset, long end, long number, boolean isSpilled) {

  private static final int METADATA = 0x4000_0000;
  private static final int NOT_COMPLETE = 0x8000_0000;
  private static final byte SPILLED = 15 << 3 | 2;

  /** All entries of a journal, in their order. */
  public static List<Laid> in(Path directory) {
    List<Laid> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Laid::isCycle).sorted().toList()) {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        collect(file.getFileName().toString(), bytes, all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static boolean isCycle(Path file) {
    return file.toString().endsWith(".cq4");
  }

  private static void collect(String file, ByteBuffer bytes, List<Laid> all) {
    int at = 0;
    while (at + 4 <= bytes.limit()) {
      int header = bytes.getInt(at);
      if (header == 0 || (header & NOT_COMPLETE) != 0) {
        return;
      }
      int end = at + 4 + (header & ~METADATA);
      if ((header & METADATA) == 0) {
        all.add(new Laid(file, at, end, bytes.getLong(end - 12), bytes.get(at + 6) == SPILLED));
      }
      at = (end + 3) & ~3;
    }
  }
}
