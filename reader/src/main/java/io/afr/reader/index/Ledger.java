package io.afr.reader.index;

import io.afr.journal.Damage;
import io.afr.reader.tape.Removed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps how far journals have been read, and what was damaged in them. */
final class Ledger {

  private static final String COLUMNS =
      "SELECT jno, path, number, offset, clock, state, whole, removed, changed,"
          + " manifest FROM journals";

  private final Database database;

  Ledger(Database database) {
    this.database = database;
  }

  List<JournalRow> journals() {
    List<JournalRow> rows = database.list(COLUMNS, Ledger::read);
    Map<Long, JournalRow> byNumber = new HashMap<>();
    rows.forEach(row -> byNumber.put(row.jno(), row));
    // One question for all: of each it would take longer than everything else.
    database.each(
        "SELECT cno, name, file, first, jno FROM cycles ORDER BY jno, cno",
        cycle -> {
          JournalRow row = byNumber.get(cycle.getLong(5));
          return row == null || row.cycles().add(cycle(cycle));
        });
    return rows;
  }

  @Nullable JournalRow journal(long jno) {
    JournalRow row = database.first(COLUMNS + " WHERE jno=?", Ledger::read, jno);
    if (row != null) {
      addCycles(row);
    }
    return row;
  }

  @Nullable JournalRow journal(String path) {
    JournalRow row = database.first(COLUMNS + " WHERE path=?", Ledger::read, path);
    if (row != null) {
      addCycles(row);
    }
    return row;
  }

  JournalRow create(String path, Removed stamp) {
    long jno =
        database.insert(
            "INSERT INTO journals(path, cycle, number, offset, clock, state, whole, removed,"
                + " changed, manifest) VALUES(?,'',0,0,0,'',0,0,0,'')",
            path);
    JournalRow row = new JournalRow(jno, path);
    row.removed = stamp.bytes();
    row.changed = stamp.changedMillis();
    return row;
  }

  private static JournalRow read(ResultSet from) throws SQLException {
    JournalRow row = new JournalRow(from.getLong(1), from.getString(2));
    row.number = from.getLong(3);
    row.offset = from.getLong(4);
    row.clock = from.getLong(5);
    row.state = from.getString(6);
    row.isWhole = from.getInt(7) == 1;
    row.removed = from.getLong(8);
    row.changed = from.getLong(9);
    row.manifest = from.getString(10);
    return row;
  }

  private static JournalRow.Cycle cycle(ResultSet row) throws SQLException {
    return new JournalRow.Cycle(row.getInt(1), row.getString(2), row.getString(3), row.getLong(4));
  }

  private void addCycles(JournalRow row) {
    row.cycles()
        .addAll(
            database.list(
                "SELECT cno, name, file, first FROM cycles WHERE jno=? ORDER BY cno",
                Ledger::cycle,
                row.jno()));
  }

  void save(JournalRow row) {
    database.update(
        "UPDATE journals SET cycle=?, number=?, offset=?, clock=?, state=?, whole=?, removed=?,"
            + " changed=?, manifest=? WHERE jno=?",
        row.cycleName(),
        row.number,
        row.offset,
        row.clock,
        row.state,
        row.isWhole ? 1 : 0,
        row.removed,
        row.changed,
        row.manifest,
        row.jno());
    long known = database.number("SELECT count(*) FROM cycles WHERE jno=?", row.jno());
    if (known != row.cycles().size()) {
      saveCycles(row);
    }
  }

  void saveCycles(JournalRow row) {
    database.update("DELETE FROM cycles WHERE jno=?", row.jno());
    for (JournalRow.Cycle cycle : row.cycles()) {
      database.update(
          "INSERT INTO cycles(jno, cno, name, file, first) VALUES(?,?,?,?,?)",
          row.jno(),
          cycle.cno(),
          cycle.name(),
          cycle.file(),
          cycle.first());
    }
  }

  void delete(JournalRow row) {
    for (String table : List.of("journals", "cycles", "damages", "shared", "lists")) {
      database.update("DELETE FROM " + table + " WHERE jno=?", row.jno());
    }
  }

  /**
   * Keeps what one walk has found, in the place of what it had found before.
   *
   * @param before how many were known when it began
   */
  void save(JournalRow row, List<Damage> damages, long before) {
    database.update(
        "DELETE FROM damages WHERE jno=? AND rowid NOT IN"
            + " (SELECT rowid FROM damages WHERE jno=? ORDER BY rowid LIMIT ?)",
        row.jno(),
        row.jno(),
        before);
    for (Damage damage : damages) {
      database.update(
          "INSERT INTO damages(jno, cycle, place) VALUES(?,?,?)",
          row.jno(),
          Calls.name(damage.file()),
          damage.place());
    }
  }

  long damages(JournalRow row) {
    return database.number("SELECT count(*) FROM damages WHERE jno=?", row.jno());
  }

  /** A damaged place, of the file of a cycle. */
  record Place(String cycle, String what) {}

  /** What is damaged, by the numbers of the journals. */
  Map<Long, List<Place>> damages() {
    Map<Long, List<Place>> damages = new HashMap<>();
    database.each(
        "SELECT jno, cycle, place FROM damages ORDER BY rowid",
        row ->
            damages
                .computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                .add(new Place(row.getString(2), row.getString(3))));
    return damages;
  }
}
