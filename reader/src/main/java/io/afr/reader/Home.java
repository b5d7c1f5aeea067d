package io.afr.reader;

import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.keep.Bounds;
import io.afr.reader.diff.Comparison;
import io.afr.reader.diff.Diff;
import io.afr.reader.price.Prices;
import io.afr.reader.prune.Pruner;
import io.afr.reader.prune.Services;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.search.Rows;
import io.afr.reader.stats.By;
import io.afr.reader.stats.Counting;
import io.afr.reader.stats.LoopCounting;
import io.afr.reader.stats.Loops;
import io.afr.reader.stats.Stats;
import io.afr.reader.summary.Summaries;
import io.afr.reader.verify.Verifier;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directory of journals, for asking what was recorded. Every question reads what has been
 * appended since the last one; may be used by several threads.
 */
public final class Home implements AutoCloseable {

  private final Path directory;
  private final Prices prices;
  private final Inspecting inspecting;
  private final Indexed indexed;
  private final Recent recent = new Recent();

  private Home(Path directory, Progress progress) {
    this.directory = directory;
    this.prices = Prices.in(directory);
    this.inspecting = new Inspecting(directory);
    this.indexed = new Indexed(directory, prices, new Everything(directory, prices), progress);
  }

  /** Opens a home, which may be empty or not exist yet. */
  public static Home open(Path directory) {
    return open(directory, Progress.NONE);
  }

  /**
   * Opens a home, which may be empty or not exist yet.
   *
   * @param indexing is told how far the index has come, where a question must wait for it
   */
  public static Home open(Path directory, Progress indexing) {
    return new Home(directory, indexing);
  }

  public Path directory() {
    return directory;
  }

  /** Finds sessions. */
  public synchronized SearchResult search(Filter filter) {
    return indexed.ask(answers -> answers.search(filter));
  }

  /**
   * Finds the one session that a name means.
   *
   * @param name an id, {@code service/id}, the beginning of one of them, or {@code last}: the
   *     session with the latest action
   * @throws ReaderException if there is none or more than one
   */
  public synchronized SessionRef find(String name) {
    return indexed.ask(answers -> answers.find(name));
  }

  /** Rebuilds a session. */
  public synchronized Replay replay(SessionRef session) {
    return rebuilt(session);
  }

  /** A session as a search shows it; it matches nothing, for nothing was looked for. */
  public synchronized Row row(SessionRef session) {
    return Rows.of(rebuilt(session), 0);
  }

  /** Adds a session up. */
  public synchronized Summary summary(SessionRef session) {
    return Summaries.of(rebuilt(session));
  }

  /** Holds two sessions against each other. */
  public synchronized Diff diff(SessionRef a, SessionRef b) {
    return Comparison.of(rebuilt(a), rebuilt(b));
  }

  /**
   * Counts what agents, models, tools, days or services did.
   *
   * @param filter which actions to count; its limit and cursor play no part
   * @param zone whose days are meant
   */
  public synchronized Stats stats(Filter filter, By by, ZoneId zone) {
    return indexed.ask(
        answers -> {
          Counting counting = new Counting(by, zone);
          answers.count(filter, counting);
          return counting.stats(prices.source());
        });
  }

  /**
   * Finds tools that were called again with the same arguments, and what that has cost.
   *
   * @param filter which sessions and calls; its limit and cursor play no part
   */
  public synchronized Loops loops(Filter filter) {
    return indexed.ask(
        answers -> {
          LoopCounting counting = new LoopCounting();
          Found.each(
              answers,
              filter,
              (replay, met) -> counting.add(replay.session(), replay.actions(), met));
          return counting.loops(prices.source());
        });
  }

  /**
   * Follows a session, or all of them.
   *
   * @param session null for all
   * @param from leaves out actions that started earlier; {@link Instant#MIN} for none
   */
  public Tail tail(@Nullable SessionRef session, Instant from) {
    return new Following(this, session, from);
  }

  /**
   * Checks whether journals are as they were written: every checksum, every content's hash, every
   * entry number. Reads them anew and holds no more than one cycle's hashes in memory.
   *
   * @param names journals ({@code service/journal}, or the beginning of a journal's name) and
   *     services; none for all
   * @throws ReaderException if a name means nothing, or several journals
   */
  public Verification verify(List<String> names, Progress progress) {
    return Verifier.verify(directory, names, progress);
  }

  /**
   * Deletes what is more than is to be kept: whole journals that have ended before single cycles,
   * the oldest first; never what a JVM writes at the moment.
   *
   * @param service only of this service; null for all together
   * @param dryRun whether only to find out what would go
   * @throws ReaderException if there is no such service
   */
  public synchronized Pruned prune(
      Bounds bounds, @Nullable String service, boolean dryRun, Progress progress) {
    List<Path> services = Services.under(directory, service);
    return forgotten(new Pruner(dryRun, Instant.now(), progress).bound(services, bounds));
  }

  /**
   * Erases one session: every entry of it and every content that only it refers to, as far as no
   * living JVM still writes there.
   *
   * @param dryRun whether only to find out what would go
   */
  public synchronized Pruned erase(SessionRef session, boolean dryRun, Progress progress) {
    List<Path> journals = indexed.ask(answers -> answers.journals(session));
    return forgotten(new Pruner(dryRun, Instant.now(), progress).erase(journals, session.id()));
  }

  /** What was taken away leaves the index as well, if there is one, before that is told. */
  private Pruned forgotten(Pruned pruned) {
    List<Problem> unused = indexed.ask(Answers::problems);
    return pruned;
  }

  /** Whether nothing was ever recorded here, as far as one can see. */
  public boolean isEmpty() {
    try {
      return Journal.under(directory).isEmpty() && problems().isEmpty();
    } catch (JournalException e) {
      return false;
    }
  }

  /** All journals that can be read, oldest first. */
  public synchronized List<JournalInfo> journals() {
    return inspecting.journals();
  }

  /**
   * What cannot be read: damaged entries, journals without a manifest or of a newer format, prices
   * that are none.
   */
  public synchronized List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(indexed.ask(Answers::problems));
    problems.addAll(indexed.problems());
    problems.addAll(prices.problems());
    return problems.stream().distinct().toList();
  }

  /**
   * Another text as soon as any answer may be another one: something was recorded or taken away, or
   * a JVM has ended.
   */
  public synchronized String stamp() {
    return indexed.ask(Answers::stamp);
  }

  /** The same of one session's replay, summary and differences. */
  public synchronized String stamp(SessionRef session) {
    return indexed.ask(answers -> answers.stamp(session));
  }

  /**
   * What became of the sessions since somebody looked.
   *
   * @param since the mark of an earlier answer, or {@link Changes#BEGIN}
   */
  public synchronized Changes changes(long since) {
    return indexed.ask(answers -> answers.changes(since));
  }

  /** Gives up the index; it is opened again with the next question. */
  @Override
  public synchronized void close() {
    indexed.close();
  }

  private SessionReplay rebuilt(SessionRef session) {
    return indexed.ask(
        answers -> recent.get(session, answers.stamp(session), () -> rebuilt(answers, session)));
  }

  private static SessionReplay rebuilt(Answers answers, SessionRef session) {
    SessionReplay replay = answers.replay(session);
    if (replay == null) {
      // It may have been there when the index was made, and be damaged since.
      List<Problem> unread = answers.problems();
      throw new ReaderException(
          ReaderException.Code.NOT_FOUND,
          "no session "
              + session
              + (unread.isEmpty() ? "" : "; not everything could be read: " + unread.get(0)));
    }
    return replay;
  }
}
