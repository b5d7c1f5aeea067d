package io.afr.reader.index;

import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.disk.CycleFiles;
import io.afr.reader.Problem;
import io.afr.reader.Progress;
import io.afr.reader.price.Prices;
import io.afr.reader.tape.Removed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index up to what the journals hold. In batches, each of which is a transaction that
 * says how far it has come: whoever is stopped in between is continued by the next one, and of
 * several at a time each does what no other has done.
 */
final class Updating implements AutoCloseable {

  /** Of journals, per batch: as much as is held in memory meanwhile, and a few times more. */
  static final long BATCH_BYTES = 24 << 20;

  private static final int BATCH_ENTRIES = 40_000;

  /** The log is copied into the file now and then: it grows, and is read page by page. */
  private static final int BATCHES_IN_LOG = 4;

  private final Path home;
  private final Database database;
  private final Seal seal;
  private final long batchBytes;
  private final Ledger ledger;
  private final Shelves shelves;
  private final Vocabulary vocabulary;
  private final Taking taking;
  private final Rewriting rewriting;
  private final Map<String, Intake> intakes = new HashMap<>();
  private final Map<String, Long> damagesBefore = new HashMap<>();

  /** Journals with which we are done until the next question, however fast they grow. */
  private final Set<String> settled = new HashSet<>();

  /** What had been read and cannot be read again, one for each file. */
  private final Map<Path, Problem> lost = new LinkedHashMap<>();

  private Map<String, JournalRow> rows = Map.of();
  private long version = -1;
  private int batches;
  private long done;
  private long total;

  Updating(
      Path home,
      Database database,
      Vocabulary vocabulary,
      Texts texts,
      Prices prices,
      Seal seal,
      long batchBytes) {
    this.batchBytes = batchBytes;
    this.home = home;
    this.database = database;
    this.seal = seal;
    this.ledger = new Ledger(database);
    this.shelves = new Shelves(home);
    this.vocabulary = vocabulary;
    this.taking = new Taking(database, ledger);
    this.rewriting = new Rewriting(database, vocabulary, texts, taking, prices);
  }

  /** A journal in which there is something to do. */
  private record Work(String path, Journal journal, @Nullable JournalRow row, boolean isStale) {}

  void update(Progress progress) {
    boolean isFirst = true;
    for (List<Work> work = look(); !work.isEmpty() || !gone().isEmpty(); work = work()) {
      if (isFirst) {
        measure(work);
        isFirst = false;
      }
      batch(work);
      if (++batches % BATCHES_IN_LOG == 0) {
        seal.around(() -> database.number("PRAGMA wal_checkpoint(PASSIVE)"));
      }
      if (total > batchBytes) {
        progress.reached(Math.min(done, total - 1), total);
      }
    }
    if (!isFirst) {
      if (total > batchBytes) {
        progress.reached(total, total);
      }
      seal.around(() -> database.number("PRAGMA wal_checkpoint(PASSIVE)"));
    }
    taking.purge(vocabulary, seal);
  }

  private List<Work> look() {
    shelves.look();
    settled.clear();
    return work();
  }

  private List<Work> work() {
    reload();
    List<Work> all = new ArrayList<>();
    for (String path : List.copyOf(shelves.paths())) {
      JournalRow row = rows.get(path);
      if (settled.contains(path) || (row != null && shelves.isAsItWas(row))) {
        continue;
      }
      Journal journal = shelves.journal(path);
      if (journal == null) {
        continue;
      }
      try {
        boolean isStale = row != null && isStale(journal, row);
        if (row == null || isStale || isBehind(journal, row)) {
          all.add(new Work(path, journal, row, isStale));
        }
      } catch (JournalException e) {
        giveUp(path, e.path(), e.what());
      } catch (UncheckedIOException e) {
        giveUp(path, journal.directory(), String.valueOf(e.getMessage()));
      }
    }
    return all;
  }

  /** A journal cannot be read on; what was read of it stays. */
  private void giveUp(String path, Path where, String what) {
    shelves.trouble(where, what);
    drop(path);
    settled.add(path);
  }

  private static boolean isStale(Journal journal, JournalRow row) {
    Removed now = Removed.from(journal.directory());
    return now.bytes() != row.removed || now.changedMillis() != row.changed;
  }

  private boolean isBehind(Journal journal, JournalRow row) {
    return !row.isWhole
        && (intake(journal, row).hasNext() || !journal.state().name().equals(row.state));
  }

  private List<JournalRow> gone() {
    return rows.values().stream().filter(row -> !shelves.paths().contains(row.path())).toList();
  }

  /** Reads anew what others have written since. */
  void reload() {
    long now = database.number("PRAGMA data_version");
    if (now == version) {
      return;
    }
    version = now;
    // Somebody else may have taken words out of the vocabulary.
    vocabulary.forget();
    Map<String, JournalRow> fresh = new LinkedHashMap<>();
    for (JournalRow row : ledger.journals()) {
      Intake intake = intakes.get(row.path());
      if (intake != null && !intake.row().isAsFarAs(row)) {
        drop(row.path());
        intake = null;
      }
      fresh.put(row.path(), intake == null ? row : intake.row());
    }
    intakes.keySet().stream().filter(path -> !fresh.containsKey(path)).toList().forEach(this::drop);
    rows = fresh;
    if (!shelves.paths().containsAll(rows.keySet())) {
      // Or have found journals that were not there when we looked.
      shelves.look();
    }
  }

  private Intake intake(Journal journal, JournalRow row) {
    return intakes.computeIfAbsent(
        row.path(),
        path -> {
          damagesBefore.put(path, ledger.damages(row));
          return new Intake(
              journal, row, new Calls(journal.directory(), row, taking.shared(row.jno())));
        });
  }

  private void drop(String path) {
    Intake intake = intakes.remove(path);
    if (intake != null) {
      intake.close();
    }
  }

  private void batch(List<Work> work) {
    boolean isDone = false;
    try {
      database.inTransaction(
          () -> {
            if (database.number("PRAGMA data_version") == version) {
              change(work);
            }
          });
      isDone = true;
    } finally {
      if (!isDone) {
        forget();
      }
    }
  }

  /** What was done in memory has not come to the disk. */
  private void forget() {
    List.copyOf(intakes.keySet()).forEach(this::drop);
    vocabulary.forget();
    rows = Map.of();
    version = -1;
  }

  private void change(List<Work> work) {
    Pending pending = new Pending(database);
    Map<String, JournalRow> now = new LinkedHashMap<>(rows);
    for (JournalRow row : gone()) {
      drop(row.path());
      taking.journal(row, pending);
      now.remove(row.path());
    }
    Room room = new Room(batchBytes);
    for (Work each : work) {
      JournalRow row =
          each.row == null
              ? ledger.create(each.path, Removed.from(each.journal.directory()))
              : each.row;
      now.put(each.path, row);
      if (each.isStale) {
        drop(each.path);
        taking.cycles(each.journal.directory(), row, pending);
      } else if (room.isLeft()) {
        read(each.journal, row, pending, room);
      }
    }
    rows = now;
    try (Sources sources = sources()) {
      rewriting.of(pending, sources);
    }
  }

  /** How much more goes into a batch. */
  private static final class Room {
    private long bytes;
    private int entries = BATCH_ENTRIES;

    Room(long bytes) {
      this.bytes = bytes;
    }

    boolean isLeft() {
      return bytes > 0 && entries > 0;
    }

    void take(long count) {
      bytes -= count;
      entries--;
    }
  }

  private void read(Journal journal, JournalRow row, Pending pending, Room room) {
    try {
      // Asked first: if the JVM was gone by then, what is read now is all there will ever be.
      Journal.State state = journal.state();
      row.manifest = shelves.manifest(row.path());
      Intake intake = intake(journal, row);
      while (intake.hasNext() && room.isLeft()) {
        long count = intake.take(pending);
        room.take(count);
        done += count;
      }
      if (!intake.hasNext()) {
        reached(row, state, pending);
        settled.add(row.path());
      }
      ledger.save(row, intake.damages(), damagesBefore.getOrDefault(row.path(), 0L));
    } catch (JournalException e) {
      giveUp(row.path(), e.path(), e.what());
    } catch (UncheckedIOException e) {
      giveUp(row.path(), journal.directory(), String.valueOf(e.getMessage()));
    }
    ledger.save(row);
    if (row.isWhole) {
      drop(row.path());
    }
  }

  private void reached(JournalRow row, Journal.State state, Pending pending) {
    if (!state.name().equals(row.state)) {
      row.state = state.name();
      database
          .list(
              "SELECT sid FROM lists JOIN groups USING(gno) WHERE jno=? AND open=1",
              open -> open.getString(1),
              row.jno())
          .forEach(pending::touch);
    }
    row.isWhole = state != Journal.State.OPEN;
  }

  Sources sources() {
    Map<Long, JournalRow> byNumber = new HashMap<>();
    rows.values().forEach(row -> byNumber.put(row.jno(), row));
    return new Sources(
        jno -> {
          JournalRow row = byNumber.get(jno);
          Journal journal = row == null ? null : shelves.journal(row.path());
          return row == null || journal == null ? null : new Sources.Source(journal, row);
        },
        problem -> lost.putIfAbsent(problem.path(), problem));
  }

  private void measure(List<Work> work) {
    done = 0;
    total = 0;
    work.forEach(each -> total += left(each));
  }

  /** How many bytes of a journal are still to be read. */
  private static long left(Work work) {
    long left = work.row == null ? 0 : -work.row.offset;
    try {
      for (Path file : CycleFiles.in(work.journal.directory())) {
        boolean isPassed = work.row != null && Calls.name(file).compareTo(work.row.cycleName()) < 0;
        left += isPassed ? 0 : Files.size(file);
      }
      return left;
    } catch (IOException e) {
      // It is told of when it is read.
      return 0;
    }
  }

  /** What is wrong with the journals as they were when the index was brought up to date. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(shelves.problems());
    Map<Long, List<Ledger.Place>> damages = ledger.damages();
    for (String path : shelves.paths()) {
      JournalRow row = rows.get(path);
      Problem trouble = shelves.trouble(path);
      if (trouble != null && row != null) {
        problems.add(trouble);
      }
      for (Ledger.Place damage :
          row == null ? List.<Ledger.Place>of() : damages.getOrDefault(row.jno(), List.of())) {
        problems.add(new Problem(home.resolve(path).resolve(damage.cycle()), damage.what()));
      }
    }
    problems.addAll(lost.values());
    return problems;
  }

  /** The directories of some journals, as far as these services wrote them. */
  List<Path> directories(Set<Long> numbers, List<String> services) {
    List<Path> directories = new ArrayList<>();
    for (JournalRow row : rows.values()) {
      Journal journal = numbers.contains(row.jno()) ? shelves.journal(row.path()) : null;
      if (journal != null && services.contains(journal.manifest().service())) {
        directories.add(journal.directory());
      }
    }
    return directories;
  }

  @Override
  public void close() {
    List.copyOf(intakes.keySet()).forEach(this::drop);
  }
}
