package io.afr.benchmarks.action;

import io.afr.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/** How many bytes the excerpts of a journal have, as Chronicle itself reads them. */
final class ExcerptSizes {

  private ExcerptSizes() {}

  /** What AFR appends for one action whose text has this many bytes: contents, begin, end. */
  static List<Integer> ofOneAction(Path home, int bytes) throws IOException {
    Texts texts = new Texts(bytes);
    try (Afr afr = new Afr(home)) {
      afr.record(texts.next());
      int before = below(home).size();
      afr.record(texts.next());
      List<Integer> after = below(home);
      return List.copyOf(after.subList(before, after.size()));
    }
  }

  /** The sizes of all excerpts of the only journal below a home, in order. */
  private static List<Integer> below(Path home) {
    List<Integer> sizes = new ArrayList<>();
    Path journal = Journal.under(home).get(0);
    try (SingleChronicleQueue queue =
            SingleChronicleQueueBuilder.single(journal.toFile()).readOnly(true).build();
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
}
