package io.afr.reader.index;

import java.util.List;

/** The tables of the index. Whoever changes them, or what stands in them, changes the version. */
final class Schema {

  /** In the file's name: another version's file is not looked into, but deleted. */
  static final int VERSION = 7;

  private static final List<String> settings =
      List.of(
          "PRAGMA busy_timeout=10000",
          "PRAGMA journal_mode=WAL",
          // Whoever copies the log into the file seals it afterwards.
          "PRAGMA wal_autocheckpoint=0",
          "PRAGMA synchronous=NORMAL",
          "PRAGMA secure_delete=ON",
          "PRAGMA cache_size=-32768",
          "PRAGMA mmap_size=2147418112",
          "PRAGMA temp_store=MEMORY",
          "PRAGMA journal_size_limit=16777216");

  private static final List<String> tables =
      List.of(
          "CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID",
          // How far each journal has been read.
          "CREATE TABLE IF NOT EXISTS journals(jno INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL,"
              + " cycle TEXT NOT NULL, number INTEGER NOT NULL, offset INTEGER NOT NULL,"
              + " clock INTEGER NOT NULL, state TEXT NOT NULL, whole INTEGER NOT NULL,"
              + " removed INTEGER NOT NULL, changed INTEGER NOT NULL,"
              + " manifest TEXT NOT NULL)",
          "CREATE TABLE IF NOT EXISTS cycles(jno INTEGER, cno INTEGER, name TEXT NOT NULL,"
              + " file TEXT NOT NULL, first INTEGER NOT NULL, PRIMARY KEY(jno, cno)) WITHOUT ROWID",
          "CREATE TABLE IF NOT EXISTS damages(jno INTEGER, cycle TEXT, place TEXT)",
          // Which entries a session's replay needs.
          "CREATE TABLE IF NOT EXISTS groups(gno INTEGER PRIMARY KEY, sid TEXT UNIQUE NOT NULL)",
          "CREATE TABLE IF NOT EXISTS lists(gno INTEGER, jno INTEGER, open INTEGER NOT NULL,"
              + " entries BLOB NOT NULL, UNIQUE(gno, jno))",
          "CREATE INDEX IF NOT EXISTS lists_open ON lists(jno) WHERE open=1",
          // Calls of one session inside those of another, by the outermost that is no run.
          "CREATE TABLE IF NOT EXISTS shared(jno INTEGER, root INTEGER, sid TEXT,"
              + " PRIMARY KEY(jno, root, sid)) WITHOUT ROWID",
          // A session's number is that of the first of its passages, of which it has so many.
          "CREATE TABLE IF NOT EXISTS sessions(sno INTEGER PRIMARY KEY, size INTEGER NOT NULL,"
              + " gno INTEGER NOT NULL, sid TEXT NOT NULL, name TEXT NOT NULL,"
              + " service TEXT NOT NULL, start INTEGER NOT NULL, last INTEGER NOT NULL,"
              + " latest INTEGER NOT NULL, cost REAL, row TEXT NOT NULL, faces TEXT NOT NULL,"
              + " passages BLOB NOT NULL, samples BLOB NOT NULL)",
          "CREATE INDEX IF NOT EXISTS sessions_gno ON sessions(gno)",
          "CREATE INDEX IF NOT EXISTS sessions_sid ON sessions(sid)",
          "CREATE INDEX IF NOT EXISTS sessions_latest ON sessions(latest)",
          "CREATE INDEX IF NOT EXISTS sessions_cost ON sessions(cost, start) WHERE cost IS NOT NULL",
          "CREATE TABLE IF NOT EXISTS actions(sno INTEGER, ord INTEGER, kind TEXT NOT NULL,"
              + " agent TEXT, tool TEXT, model TEXT, status TEXT NOT NULL,"
              + " start INTEGER NOT NULL, nanos INTEGER, service TEXT,"
              + " input INTEGER, output INTEGER, tokens INTEGER, cost REAL,"
              + " PRIMARY KEY(sno, ord)) WITHOUT ROWID",
          // What a session is found by, the newest first.
          "CREATE TABLE IF NOT EXISTS faces(kind INTEGER, value TEXT, start INTEGER, sno INTEGER,"
              + " PRIMARY KEY(kind, value, start, sno)) WITHOUT ROWID",
          // When the sessions of so many passages, one after the other, took place.
          "CREATE TABLE IF NOT EXISTS blocks(bno INTEGER PRIMARY KEY, earliest INTEGER NOT NULL,"
              + " start INTEGER NOT NULL, last INTEGER NOT NULL)",
          // What statistics count, of the sessions of a block.
          "CREATE TABLE IF NOT EXISTS samples(first INTEGER PRIMARY KEY, data BLOB NOT NULL)",
          // The words of a passage: texts that the same actions have.
          "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(body, content='', detail=none,"
              + " contentless_delete=1, tokenize='ascii')",
          // What was said in passages, from one on, for whoever looks for more than words.
          "CREATE TABLE IF NOT EXISTS texts(pno INTEGER PRIMARY KEY, count INTEGER NOT NULL,"
              + " length INTEGER NOT NULL, data BLOB NOT NULL)",
          // All words there are, for finding those that hold others.
          "CREATE TABLE IF NOT EXISTS vocabulary(vno INTEGER PRIMARY KEY, grams BLOB NOT NULL,"
              + " words TEXT NOT NULL)");

  private Schema() {}

  static void prepare(Database database) {
    settings.forEach(database::run);
    if (database.number("PRAGMA user_version") != VERSION) {
      database.inTransaction(
          () -> {
            tables.forEach(database::run);
            // With the usual megabyte it writes many small pieces and merges them again and again.
            database.run("INSERT INTO words(words, rank) VALUES('hashsize', 33554432)");
            database.run("PRAGMA user_version=" + VERSION);
          });
    }
  }
}
