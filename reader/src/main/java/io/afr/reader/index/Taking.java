package io.afr.reader.index;

import io.afr.journal.disk.CycleFiles;
import io.afr.journal.keep.Removal;
import io.afr.journal.keep.Removals;
import io.afr.journal.walk.CycleWalk;
import io.afr.reader.tape.Removed;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lists of entries as they are kept, and what leaves them with the entries themselves. */
final class Taking {

  private static final String PURGE = "purge";

  private final Database database;
  private final Ledger ledger;

  Taking(Database database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /** The lists of a group by the numbers of their journals. */
  Map<Long, EntryList> lists(long gno) {
    Map<Long, EntryList> lists = new HashMap<>();
    database.each(
        "SELECT jno, entries FROM lists WHERE gno=?",
        row -> {
          lists.put(row.getLong(1), EntryList.read(row.getBytes(2)));
          return true;
        },
        gno);
    return lists;
  }

  /**
   * Keeps the lists of a group that have changed.
   *
   * @param kept the journals that it still has entries in
   * @param open those in which a call of it has not ended
   */
  void save(Pending.Group group, Set<Long> kept, Set<Long> open) {
    long gno = group.gno();
    group
        .changed()
        .forEach(
            (jno, list) -> {
              if (list.isEmpty()) {
                database.update("DELETE FROM lists WHERE gno=? AND jno=?", gno, jno);
              } else {
                database.update(
                    "INSERT INTO lists(gno, jno, open, entries) VALUES(?,?,?,?)"
                        + " ON CONFLICT(gno, jno) DO UPDATE"
                        + " SET open=excluded.open, entries=excluded.entries",
                    gno,
                    jno,
                    open.contains(jno) ? 1 : 0,
                    list.written());
              }
            });
    if (kept.isEmpty()) {
      database.update("DELETE FROM groups WHERE gno=?", gno);
    }
  }

  /** The sessions of folded calls that have several, by the number of the outermost. */
  Map<Long, Set<String>> shared(long jno) {
    Map<Long, Set<String>> shared = new HashMap<>();
    database.each(
        "SELECT root, sid FROM shared WHERE jno=?",
        row -> {
          shared
              .computeIfAbsent(row.getLong(1), any -> new LinkedHashSet<>())
              .add(row.getString(2));
          return true;
        },
        jno);
    return shared;
  }

  /** A whole journal is gone. */
  void journal(JournalRow row, Pending pending) {
    each(row.jno(), kept -> pending.touch(kept.sid).changed().put(row.jno(), new EntryList()));
    ledger.delete(row);
    mark();
  }

  private record Kept(long gno, String sid, EntryList entries) {}

  /** Goes through the lists of a journal, not all at once: there may be very many. */
  private void each(long jno, Consumer<Kept> with) {
    List<Kept> some = List.of();
    long from = 0;
    do {
      some =
          database.list(
              "SELECT gno, sid, entries FROM lists JOIN groups USING(gno)"
                  + " WHERE jno=? AND gno>? ORDER BY gno LIMIT 1000",
              row -> new Kept(row.getLong(1), row.getString(2), EntryList.read(row.getBytes(3))),
              jno,
              from);
      some.forEach(with);
      from = some.isEmpty() ? 0 : some.get(some.size() - 1).gno;
    } while (!some.isEmpty());
  }

  /** Looks which cycles of a journal are gone or have been rewritten. */
  void cycles(Path directory, JournalRow row, Pending pending) {
    Removed stamp = Removed.from(directory);
    try {
      Map<Integer, Map<Long, Long>> offsets = changed(directory, row);
      if (!offsets.isEmpty()) {
        replace(row, offsets, pending);
      }
    } catch (IOException e) {
      // Whoever reads what cannot be read will tell.
      row.isWhole = false;
    }
    row.removed = stamp.bytes();
    row.changed = stamp.changedMillis();
    ledger.save(row);
    ledger.saveCycles(row);
  }

  /** Where the entries of changed cycles stand now; those of a cycle that is gone nowhere. */
  private Map<Integer, Map<Long, Long>> changed(Path directory, JournalRow row) throws IOException {
    Set<String> there = names(directory);
    List<Removal> removals = Removals.in(directory).all();
    Map<Integer, Map<Long, Long>> offsets = new HashMap<>();
    List<JournalRow.Cycle> cycles = new ArrayList<>();
    for (int i = 0; i < row.cycles().size(); i++) {
      JournalRow.Cycle cycle = row.cycles().get(i);
      long end = i + 1 < row.cycles().size() ? row.cycles().get(i + 1).first() : Long.MAX_VALUE;
      Path file = directory.resolve(cycle.name());
      String key = FileKey.of(file);
      if (!there.contains(cycle.name())) {
        offsets.put(cycle.cno(), Map.of());
        forgetDamages(row, cycle);
      } else {
        if (!key.equals(cycle.file()) || isErased(removals, cycle.first(), end)) {
          offsets.put(cycle.cno(), CycleWalk.offsets(file));
          forgetDamages(row, cycle);
        }
        cycles.add(new JournalRow.Cycle(cycle.cno(), cycle.name(), key, cycle.first()));
      }
    }
    row.cycles().clear();
    row.cycles().addAll(cycles);
    return offsets;
  }

  private void forgetDamages(JournalRow row, JournalRow.Cycle cycle) {
    database.update("DELETE FROM damages WHERE jno=? AND cycle=?", row.jno(), cycle.name());
  }

  private static boolean isErased(List<Removal> removals, long first, long end) {
    return removals.stream().anyMatch(r -> r.from() < end && r.to() >= first);
  }

  private static Set<String> names(Path directory) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    try {
      CycleFiles.in(directory).forEach(file -> names.add(Calls.name(file)));
    } catch (NoSuchFileException e) {
      // The whole journal is gone, as the next look will find.
      return names;
    }
    return names;
  }

  private void replace(JournalRow row, Map<Integer, Map<Long, Long>> offsets, Pending pending) {
    each(row.jno(), kept -> replace(row, kept, offsets, pending));
  }

  private void replace(
      JournalRow row, Kept kept, Map<Integer, Map<Long, Long>> offsets, Pending pending) {
    EntryList after = new EntryList();
    kept.entries
        .items()
        .forEach(
            (number, item) -> {
              Map<Long, Long> cycle = offsets.get(item.cycle());
              Long offset = cycle == null ? Long.valueOf(item.offset()) : cycle.get(number);
              if (offset != null) {
                after.add(number, new EntryList.Item(item.cycle(), offset, item.setRight()));
              }
            });
    if (after.items().size() < kept.entries.items().size()) {
      pending.touch(kept.sid).changed().put(row.jno(), after);
      mark();
    } else if (!after.items().equals(kept.entries.items())) {
      database.update(
          "UPDATE lists SET entries=? WHERE gno=? AND jno=?", after.written(), kept.gno, row.jno());
    }
  }

  /** Something is to leave the file for good. */
  private void mark() {
    database.update("INSERT OR REPLACE INTO meta(key, value) VALUES(?, '1')", PURGE);
  }

  /** Takes the words of what was deleted out of the file, which only marks them as deleted. */
  void purge(Vocabulary vocabulary, Seal seal) {
    if (isMarked() == null) {
      return;
    }
    database.inTransaction(
        () -> {
          database.run("INSERT INTO words(words) VALUES('optimize')");
          vocabulary.replace();
        });
    // With the log goes what it says of pages as they were.
    seal.around(
        () -> {
          if (database.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0) {
            database.update("DELETE FROM meta WHERE key=?", PURGE);
          }
        });
  }

  private @Nullable String isMarked() {
    return database.first("SELECT value FROM meta WHERE key=?", row -> row.getString(1), PURGE);
  }
}
