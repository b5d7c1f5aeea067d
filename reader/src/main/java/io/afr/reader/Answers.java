package io.afr.reader;

import io.afr.reader.replay.SessionReplay;
import io.afr.reader.stats.Counting;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a home, of what has been appended so far. */
interface Answers {

  SearchResult search(Filter filter);

  /**
   * Finds the one session that a name means.
   *
   * @throws ReaderException if there is none or more than one
   */
  SessionRef find(String name);

  /** Null if there is no such session. */
  @Nullable SessionReplay replay(SessionRef session);

  /** Counts the actions that meet a filter. */
  default void count(Filter filter, Counting counting) {
    Found.each(this, filter, (replay, met) -> counting.add(met));
  }

  /** The directories of the journals that a session stands in. */
  List<Path> journals(SessionRef session);

  /** What cannot be read. */
  List<Problem> problems();

  /** Another text as soon as any answer may be another one. */
  String stamp();

  /** The same of one session's replay. */
  String stamp(SessionRef session);

  /**
   * What became of the sessions.
   *
   * @param since the mark of an earlier answer, or {@link Changes#BEGIN}
   */
  Changes changes(long since);
}
