package io.afr.reader.index;

import io.afr.journal.Journal;
import io.afr.reader.Changes;
import io.afr.reader.Filter;
import io.afr.reader.Problem;
import io.afr.reader.Progress;
import io.afr.reader.ReaderException;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.SessionRef;
import io.afr.reader.price.Prices;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.stats.Counting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The index of a home. Any number of processes may use it at the same time, each of which brings it
 * up to date before it asks. For one thread.
 */
public final class Index implements AutoCloseable {

  /** Of more one does not hear row by row. */
  private static final int MOST_CHANGES = 200;

  private final Database database;
  private final Seal seal;
  private final Prices prices;
  private final Updating updating;
  private final Taking taking;
  private final Vocabulary vocabulary;
  private final Texts texts;

  private Index(Path home, Database database, Prices prices, long batchBytes) {
    this.seal = new Seal(new IndexFile(home).path());
    this.database = database;
    this.prices = prices;
    this.vocabulary = new Vocabulary(database);
    this.texts = new Texts(database);
    this.updating = new Updating(home, database, vocabulary, texts, prices, seal, batchBytes);
    this.taking = new Taking(database, new Ledger(database));
  }

  /**
   * Opens the index of a home, or begins one.
   *
   * @throws IndexException if there can be none
   */
  public static Index open(Path home, Prices prices) {
    return open(home, prices, Updating.BATCH_BYTES);
  }

  /**
   * The same.
   *
   * @param batchBytes how much of the journals is taken in at once
   */
  static Index open(Path home, Prices prices, long batchBytes) {
    IndexFile file = new IndexFile(home);
    Seal.State state =
        Files.exists(file.path()) ? new Seal(file.path()).state() : Seal.State.INTACT;
    if (state == Seal.State.CHANGED) {
      throw new IndexException("it has been changed by somebody else", null);
    }
    Database database = file.open();
    try {
      if (state == Seal.State.UNSEALED) {
        check(database);
      }
      String print = prices.fingerprint();
      String known =
          database.first("SELECT value FROM meta WHERE key='prices'", row -> row.getString(1));
      if (known != null && !known.equals(print)) {
        // What every session cost is another now.
        database.close();
        file.delete();
        database = file.open();
      }
      database.update("INSERT OR IGNORE INTO meta(key, value) VALUES('prices', ?)", print);
      return new Index(home, database, prices, batchBytes);
    } catch (IndexException e) {
      database.close();
      throw e;
    }
  }

  private static void check(Database database) {
    String found = database.first("PRAGMA quick_check(1)", row -> row.getString(1));
    if (!"ok".equals(found)) {
      throw new IndexException("it is damaged", null);
    }
  }

  /** Whether there is an index, or could be one that is of use. */
  public static boolean isOfUse(Path home) {
    return Files.isDirectory(home)
        && (Files.exists(new IndexFile(home).path()) || !Journal.under(home).isEmpty());
  }

  /** Deletes the index of a home; the next one that is opened begins anew. */
  public static void delete(Path home) {
    new IndexFile(home).delete();
  }

  /** Where the index of a home stands. */
  public static Path file(Path home) {
    return new IndexFile(home).path();
  }

  /** Takes in what the journals hold now. */
  public void update(Progress progress) {
    updating.update(progress);
  }

  /** What is wrong with the journals. */
  public List<Problem> problems() {
    return updating.problems();
  }

  /** Finds sessions. */
  public SearchResult search(Filter filter) {
    return search(filter, Limits.USUAL);
  }

  SearchResult search(Filter filter, Limits limits) {
    return consistently(() -> new Finder(database, filter, vocabulary, texts, limits).find());
  }

  /** Counts the actions that meet a filter, which asks for no text. */
  public void count(Filter filter, Counting counting) {
    database.consistently(
        () -> {
          new SampleBlocks(database).count(filter, counting);
          return null;
        });
  }

  /**
   * Finds the one session that a name means.
   *
   * @throws ReaderException if there is none or more than one
   */
  public SessionRef find(String name) {
    return consistently(() -> new Naming(database).find(name));
  }

  /** The session rebuilt from its own entries; null if there is none. */
  public @Nullable SessionReplay replay(SessionRef session) {
    return consistently(() -> rebuilt(session));
  }

  private @Nullable SessionReplay rebuilt(SessionRef session) {
    Map<Long, EntryList> lists = lists(session);
    try (Sources sources = updating.sources()) {
      return new Rebuilding(sources, prices)
          .of(session.id(), lists, (jno, number) -> null).sessions().stream()
              .filter(rebuilt -> rebuilt.ref().equals(session))
              .map(Rebuilt::replay)
              .findFirst()
              .orElse(null);
    }
  }

  private Map<Long, EntryList> lists(SessionRef session) {
    long gno = database.number("SELECT gno FROM groups WHERE sid=?", session.id());
    return gno == 0 ? Map.of() : taking.lists(gno);
  }

  /** The directories of the journals that a session stands in. */
  public List<Path> journals(SessionRef session) {
    return consistently(() -> directories(session));
  }

  /** Another text as soon as anything in it is another: whoever of us or others has changed it. */
  public String stamp() {
    return System.identityHashCode(database)
        + "-"
        + database.number("PRAGMA data_version")
        + "-"
        + database.number("SELECT total_changes()");
  }

  /**
   * The same of one session: the entries that it is rebuilt from, and what became of their JVMs.
   */
  public String stamp(SessionRef session) {
    return consistently(
        () -> {
          StringBuilder stamp = new StringBuilder();
          database.each(
              "SELECT j.jno, j.state, j.removed, j.changed, l.entries FROM groups g"
                  + " JOIN lists l USING(gno) JOIN journals j USING(jno) WHERE g.sid=? ORDER BY jno",
              row -> {
                byte[] entries = row.getBytes(5);
                stamp.append(row.getLong(1)).append(row.getString(2)).append(row.getLong(3));
                stamp.append('-').append(row.getLong(4)).append('-').append(entries.length);
                return stamp.append('-').append(Arrays.hashCode(entries)).length() > 0;
              },
              session.id());
          return stamp.toString();
        });
  }

  /**
   * What became of the sessions: whoever writes a session's row again gives it a number above all
   * others.
   */
  public Changes changes(long since) {
    return consistently(
        () -> {
          long last = database.number("SELECT max(sno) FROM sessions");
          if (since < 0 || last < since) {
            return new Changes(List.of(), true, last);
          }
          List<Row> rows =
              database.list(
                  "SELECT service, sid, name, row FROM sessions WHERE sno>=? ORDER BY sno LIMIT ?",
                  row -> RowText.read(ref(row), row.getString(4), 0),
                  since,
                  MOST_CHANGES + 1);
          return rows.size() > MOST_CHANGES
              ? new Changes(List.of(), true, last)
              : new Changes(rows, false, last);
        });
  }

  private static SessionRef ref(ResultSet row) throws SQLException {
    return new SessionRef(row.getString(1), row.getString(2), row.getString(3));
  }

  private List<Path> directories(SessionRef session) {
    List<String> services =
        database.list(
            "SELECT f.value FROM sessions s JOIN faces f ON f.sno=s.sno AND f.start=s.start"
                + " WHERE f.kind=? AND s.sid=? AND s.name=?",
            row -> row.getString(1),
            Face.SERVICE,
            session.id(),
            session.name());
    return updating.directories(lists(session).keySet(), services);
  }

  /**
   * Another process may have gone on meanwhile: what it wrote is of the journals as it saw them.
   */
  private <T extends @Nullable Object> T consistently(Supplier<T> question) {
    return database.consistently(
        () -> {
          updating.reload();
          return question.get();
        });
  }

  @Override
  public void close() {
    updating.close();
    texts.close();
    try {
      // Whoever is the last to close it copies the log into the file.
      seal.around(database::close);
    } finally {
      database.close();
    }
  }
}
