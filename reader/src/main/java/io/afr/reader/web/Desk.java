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

  /** Who has waited for a second looks whether it is the index that takes so long. */
  private static final int PATIENCE_SECONDS = 20;

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
      for (int waited = 0; waited < PATIENCE_SECONDS; waited++) {
        if (turn.tryLock(1, TimeUnit.SECONDS)) {
          return;
        }
        indexing.check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.busy("the server is ending");
    }
    throw Refusal.busy("a question before this one takes long; ask again in a moment");
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
