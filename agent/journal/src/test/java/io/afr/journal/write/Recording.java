package io.afr.journal.write;

import io.afr.journal.Begin;
import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.Damage;
import io.afr.journal.Entry;
import io.afr.journal.Hash;
import io.afr.journal.Journal;
import io.afr.journal.Manifest;
import io.afr.journal.Messages;
import io.afr.journal.Walker;
import io.afr.journal.disk.Disk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A journal that a test writes, with a clock that it moves and limits that it chooses. */
public final class Recording implements AutoCloseable {

  final AtomicLong millis = new AtomicLong(Instant.parse("2026-11-23T05:59:00Z").toEpochMilli());
  final List<String> troubles = new ArrayList<>();
  public final Writer writer;
  private final Path home;

  public Recording(Path home) {
    this(home, Limits.DEFAULT);
  }

  Recording(Path home, Limits limits) {
    this(home, limits, Disk.REAL);
  }

  Recording(Path home, Limits limits, Disk disk) {
    this(home, limits, disk, Sample.manifest());
  }

  private Recording(Path home, Limits limits, Disk disk, Manifest manifest) {
    InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
    this.home = home;
    this.writer =
        new Writer(home, manifest, limits, disk, clock, (cause, line) -> troubles.add(line));
  }

  public static Recording open(Path home) {
    Recording recording = new Recording(home);
    recording.writer.open();
    return recording;
  }

  /** A journal whose cycles end at a size, and which loses its patience soon. */
  public static Recording withCyclesOf(Path home, long bytes) {
    return new Recording(home, cyclesOf(bytes));
  }

  /** An open journal of a JVM that started at a time, which it still is. */
  public static Recording startedAt(Path home, Instant start, long cycleBytes) {
    Recording recording =
        new Recording(home, cyclesOf(cycleBytes), Disk.REAL, Sample.manifest(start));
    recording.time(start);
    recording.writer.open();
    return recording;
  }

  private static Limits cyclesOf(long bytes) {
    return new Limits(bytes, 1 << 20, 64, 1_000, 64, 100, 50, 10, 0);
  }

  /** What the writer complained of. */
  public List<String> troubles() {
    return troubles;
  }

  public void time(Instant now) {
    millis.set(now.toEpochMilli());
  }

  public void nextHour() {
    millis.addAndGet(3_600_000);
  }

  public Journal journal() {
    return Journal.open(Journal.under(home).get(0));
  }

  public Path directory() {
    return journal().directory();
  }

  /** All entries, of a journal that has no damage. */
  public List<Entry> entries() {
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
  public record Read(List<Entry> entries, List<Damage> damages) {

    public static Read all(Journal journal) {
      try (Walker walker = journal.walk()) {
        List<Entry> entries = rest(walker);
        return new Read(entries, walker.damages());
      }
    }

    public static List<Entry> rest(Walker walker) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
        entries.add(entry);
      }
      return entries;
    }

    public <E extends Entry> List<E> of(Class<E> kind) {
      return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The messages of each request, put together from its chain, as text. */
    public Map<Long, List<String>> conversations() {
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

    public Map<Hash, byte[]> blobs() {
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
