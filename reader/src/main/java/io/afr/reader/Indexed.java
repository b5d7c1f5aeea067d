package io.afr.reader;

import io.afr.journal.JournalException;
import io.afr.reader.index.Index;
import io.afr.reader.index.IndexException;
import io.afr.reader.price.Prices;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.search.Search;
import io.afr.reader.stats.Counting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the index; begins it anew where it is damaged, and does without where there can be none. */
final class Indexed implements AutoCloseable {

  private final Path home;
  private final Prices prices;
  private final Everything everything;
  private final Progress progress;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Index index;
  private boolean isGivenUp;

  /**
   * @param everything answers where there is no index
   * @param progress is told how far the index has come, where that takes long
   */
  Indexed(Path home, Prices prices, Everything everything, Progress progress) {
    this.home = home;
    this.prices = prices;
    this.everything = everything;
    this.progress = progress;
  }

  /** Answers a question from what has been appended so far. */
  <T> T ask(Function<Answers, T> question) {
    for (int attempt = 0; !isGivenUp && isOfUse(); attempt++) {
      try {
        Index current = index();
        current.update(progress);
        return question.apply(new FromIndex(current));
      } catch (ReaderException e) {
        throw e;
      } catch (JournalException e) {
        // Who reads everything leaves out what cannot be read; that is told whatever is asked next.
        Problem unreadable = new Problem(e.path(), e.what());
        if (!problems.contains(unreadable)) {
          problems.add(unreadable);
        }
        break;
      } catch (IndexException e) {
        failed(e, attempt);
      } catch (RuntimeException e) {
        // What a damaged index says may make no sense at all.
        failed(new IndexException("it makes no sense (" + e + ")", e), attempt);
      }
    }
    return question.apply(everything.upToDate());
  }

  private boolean isOfUse() {
    try {
      return Index.isOfUse(home);
    } catch (JournalException e) {
      return false;
    }
  }

  private Index index() {
    Index there = index;
    if (there == null) {
      there = Index.open(home, prices);
      index = there;
    }
    return there;
  }

  private void failed(IndexException failure, int attempt) {
    close();
    if (failure.isBeyondRepair() || attempt > 0) {
      isGivenUp = true;
      problem(failure.getMessage() + "; every journal is read instead");
      return;
    }
    try {
      Index.delete(home);
      problem("was damaged and is built anew");
    } catch (IndexException e) {
      isGivenUp = true;
      problem(e.getMessage() + "; every journal is read instead");
    }
  }

  private void problem(String what) {
    problems.add(new Problem(Index.file(home), what));
  }

  /** What is wrong with the index itself, or came to light only when a question was asked. */
  List<Problem> problems() {
    return problems;
  }

  @Override
  public void close() {
    Index there = index;
    index = null;
    if (there != null) {
      try {
        there.close();
      } catch (IndexException e) {
        // It could not be sealed; whoever opens it next looks it through.
        return;
      }
    }
  }

  private record FromIndex(Index index) implements Answers {

    @Override
    public SearchResult search(Filter filter) {
      return index.search(filter);
    }

    @Override
    public void count(Filter filter, Counting counting) {
      if (filter.text() == null) {
        Search.check(filter);
        index.count(filter, counting);
      } else {
        Answers.super.count(filter, counting);
      }
    }

    @Override
    public SessionRef find(String name) {
      return index.find(name);
    }

    @Override
    public @Nullable SessionReplay replay(SessionRef session) {
      return index.replay(session);
    }

    @Override
    public List<Path> journals(SessionRef session) {
      return index.journals(session);
    }

    @Override
    public List<Problem> problems() {
      return index.problems();
    }

    @Override
    public String stamp() {
      return index.stamp();
    }

    @Override
    public String stamp(SessionRef session) {
      return index.stamp(session);
    }

    @Override
    public Changes changes(long since) {
      return index.changes(since);
    }
  }
}
