package io.afr.journal.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Journal;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.Header;
import io.afr.journal.disk.ManifestJson;
import io.afr.journal.write.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.rollcycles.LegacyRollCycles;

/** Looks at the files of a journal. */
public final class Tapes {

  private Tapes() {}

  public static List<Path> files(Path directory) {
    try {
      return CycleFiles.in(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads each cycle as if it were the only one. */
  public static void assertEachCycleStandsAlone(Path directory) {
    try {
      for (Path file : files(directory)) {
        Path alone = Files.createTempDirectory(directory.getParent(), "alone");
        Files.copy(directory.resolve(ManifestJson.FILE), alone.resolve(ManifestJson.FILE));
        Files.copy(file, alone.resolve(CycleFiles.name(file)));
        Recording.Read read = Recording.Read.all(Journal.open(alone));
        assertThat(read.damages()).isEmpty();
        assertThat(read.conversations()).doesNotContainValue(null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the last metadata before an entry a length that hides some entries behind it. */
  public static void stretchMetadata(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int metadata = 0;
    int at = 0;
    while (Header.isMetadata(bytes.getInt(at))) {
      metadata = at;
      at = (int) Header.next(at, bytes.getInt(at));
    }
    for (int i = 0; i < 20; i++) {
      at = (int) Header.next(at, bytes.getInt(at));
    }
    int kind = bytes.getInt(metadata) - Header.length(bytes.getInt(metadata));
    bytes.putInt(metadata, kind + at - metadata - Header.SIZE);
    Files.write(file, bytes.array());
  }

  /** The raw excerpts, as the walker sees them. */
  public static List<byte[]> walked(Journal journal) {
    List<byte[]> excerpts = new ArrayList<>();
    try (EntryWalk walker =
        new EntryWalk(journal.directory(), () -> journal.state() == Journal.State.OPEN)) {
      while (walker.next() != null) {
        excerpts.add(walker.excerpt());
      }
      assertThat(walker.damages()).isEmpty();
    }
    return excerpts;
  }

  /** The raw excerpts as Chronicle's own tailer sees them, in a copy: it changes what it opens. */
  public static List<byte[]> tailed(Path directory, Path copy) {
    copy(directory, copy);
    List<byte[]> excerpts = new ArrayList<>();
    try (ChronicleQueue queue =
            SingleChronicleQueueBuilder.binary(copy).rollCycle(LegacyRollCycles.HOURLY).build();
        ExcerptTailer tailer = queue.createTailer()) {
      Bytes<byte[]> into = Bytes.allocateElasticOnHeap();
      while (tailer.readBytes(into)) {
        excerpts.add(into.toByteArray());
        into.clear();
      }
      into.releaseLast();
    }
    return excerpts;
  }

  private static void copy(Path directory, Path copy) {
    try (Stream<Path> files = Files.list(directory)) {
      Files.createDirectories(copy);
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
