package io.afr.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A journal that a test writes, with a clock that it moves and limits that it chooses. */
final class Recording implements AutoCloseable {

  final AtomicLong millis = new AtomicLong(Instant.parse("2026-11-23T05:59:00Z").toEpochMilli());
  final List<String> troubles = new ArrayList<>();
  final JournalWriter writer;
  private final Path home;

  Recording(Path home) {
    this(home, Limits.DEFAULT);
  }

  Recording(Path home, Limits limits) {
    InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
    this.home = home;
    this.writer = new JournalWriter(home, Sample.manifest(), limits, clock, troubles::add);
  }

  static Recording open(Path home) {
    Recording recording = new Recording(home);
    recording.writer.open();
    return recording;
  }

  static Limits cyclesOf(long bytes) {
    return new Limits(bytes, 1 << 20, 64, 1_000, 64, 100, 50, 10);
  }

  void nextHour() {
    millis.addAndGet(3_600_000);
  }

  Journal journal() {
    return Journal.open(Journal.under(home).get(0));
  }

  Path directory() {
    return journal().directory();
  }

  /** All entries, of a journal that has no damage. */
  List<Entry> entries() {
    Read read = Read.all(journal());
    if (!read.damages().isEmpty()) {
      throw new AssertionError(read.damages());
    }
    return read.entries();
  }

  @Override
  public void close() {
    writer.close();
  }

  /** What a walk over a journal found. */
  record Read(List<Entry> entries, List<Damage> damages) {

    static Read all(Journal journal) {
      try (Walker walker = journal.walk()) {
        List<Entry> entries = rest(walker);
        return new Read(entries, walker.damages());
      }
    }

    static List<Entry> rest(Walker walker) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
        entries.add(entry);
      }
      return entries;
    }

    <E extends Entry> List<E> of(Class<E> kind) {
      return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The messages of each request, put together from its chain, as text. */
    Map<Long, List<String>> conversations() {
      Map<Hash, byte[]> blobs = blobs();
      Map<Long, List<String>> whole = new HashMap<>();
      for (Begin begin : of(Begin.class)) {
        Messages messages = begin.messages();
        List<String> texts = new ArrayList<>();
        if (messages.continues() != 0) {
          texts.addAll(whole.get(messages.continues()).subList(0, messages.kept()));
        }
        for (Content added : messages.added()) {
          byte[] bytes = added.bytes() == null ? blobs.get(added.hash()) : added.bytes();
          texts.add(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
        whole.put(begin.number(), texts);
      }
      return whole;
    }

    Map<Hash, byte[]> blobs() {
      Map<Hash, byte[]> blobs = new HashMap<>();
      for (Blob blob : of(Blob.class)) {
        byte[] whole = blobs.computeIfAbsent(blob.hash(), hash -> new byte[(int) blob.length()]);
        byte[] data = blob.data().bytes();
        System.arraycopy(data, 0, whole, (int) blob.offset(), data.length);
      }
      return blobs;
    }
  }
}
