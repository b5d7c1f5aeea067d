package io.afr.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/** How many bytes the excerpts of a journal have, as Chronicle itself reads them. */
final class ExcerptSizes {

  private ExcerptSizes() {}

  /** The sizes of all excerpts of the only journal below a home, in order. */
  static List<Integer> below(Path home) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    try (SingleChronicleQueue queue =
            SingleChronicleQueueBuilder.single(onlyJournal(home).toFile()).readOnly(true).build();
        ExcerptTailer tailer = queue.createTailer()) {
      while (true) {
        try (var document = tailer.readingDocument()) {
          if (!document.isPresent()) {
            return sizes;
          }
          sizes.add((int) document.wire().bytes().readRemaining());
        }
      }
    }
  }

  private static Path onlyJournal(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(file -> file.endsWith("journal.json"))
          .findFirst()
          .orElseThrow()
          .getParent();
    }
  }
}
