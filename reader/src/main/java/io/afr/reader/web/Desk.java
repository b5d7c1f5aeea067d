package io.afr.reader.web;

import io.afr.reader.Home;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Where questions to a home wait for their turn, in the order in which they came. The home answers
 * one at a time; what takes long has a desk of its own.
 */
final class Desk implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  /** Who has waited for this long asks once whether it is the index that takes so long. */
  private static final long FIRST_SECONDS = 1;

  private static final long PARTING_SECONDS = 3;

  private final Home home;
  private final Indexing indexing = new Indexing();
  private final ReentrantLock turn = new ReentrantLock(true);
  private final int mostWaiting;
  private volatile boolean isClosed;

  /**
   * @param mostWaiting who comes when so many wait already is sent away
   */
  Desk(Path directory, int mostWaiting) {
    this.home = Home.open(directory, indexing);
    this.mostWaiting = mostWaiting;
  }

  <T> T ask(Function<Home, T> question) {
    indexing.check();
    if (turn.getQueueLength() >= mostWaiting) {
      throw Refusal.busy("too many questions at once; ask again in a moment");
    }
    take();
    try {
      if (isClosed) {
        throw Refusal.busy("the server is ending");
      }
      return question.apply(home);
    } finally {
      indexing.over();
      turn.unlock();
    }
  }

  private void take() {
    try {
      if (turn.tryLock(FIRST_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
      indexing.check();
      if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        indexing.check();
        throw Refusal.busy("a question before this one takes long; ask again in a moment");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.busy("the server is ending");
    }
  }

  /** Whether nobody is being answered. */
  boolean isFree() {
    return !turn.isLocked();
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      // Whoever is still being answered loses nothing but the answer, and nor does the index.
      if (turn.tryLock(PARTING_SECONDS, TimeUnit.SECONDS)) {
        home.close();
        turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
