package io.afr.reader.index;

import io.afr.journal.Journal;
import io.afr.reader.Filter;
import io.afr.reader.Problem;
import io.afr.reader.Progress;
import io.afr.reader.ReaderException;
import io.afr.reader.SearchResult;
import io.afr.reader.SessionRef;
import io.afr.reader.price.Prices;
import io.afr.reader.replay.SessionReplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The index of a home. Any number of processes may use it at the same time, each of which brings it
 * up to date before it asks. For one thread.
 */
public final class Index implements AutoCloseable {

  private final Database database;
  private final Seal seal;
  private final Prices prices;
  private final Updating updating;
  private final Taking taking;
  private final Vocabulary vocabulary;

  private Index(Path home, Database database, Prices prices, long batchBytes) {
    this.seal = new Seal(new IndexFile(home).path());
    this.database = database;
    this.prices = prices;
    this.updating = new Updating(home, database, prices, seal, batchBytes);
    this.taking = new Taking(database, new Ledger(database));
    this.vocabulary = new Vocabulary(database);
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
    return consistently(() -> new Finder(database, filter, vocabulary, this::rebuilt).find());
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
    try {
      // Whoever is the last to close it copies the log into the file.
      seal.around(database::close);
    } finally {
      database.close();
    }
  }
}
