package io.afr.reader.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Looks a few times a second what is being recorded, as long as somebody listens. */
final class Live implements AutoCloseable {

  private static final long PAUSE_MILLIS = Duration.ofMillis(300).toMillis();

  private static final int MOST_LISTENERS = 100;

  private final Questions questions;
  private final Map<Object, Feed> feeds = new HashMap<>();
  private final Thread looking = new Thread(this::run, "afr-live");
  private int listeners;
  private boolean isClosed;

  Live(Questions questions) {
    this.questions = questions;
    looking.setDaemon(true);
  }

  /**
   * Begins to listen; what happens from now on is told.
   *
   * @param key the same for the same feed
   */
  Listener listen(Object key, Supplier<Feed> making) {
    Listener listener = new Listener();
    Feed feed;
    boolean isNew;
    synchronized (this) {
      if (listeners >= MOST_LISTENERS || isClosed) {
        throw Refusal.busy("too many listen already");
      }
      listeners++;
      isNew = !feeds.containsKey(key);
      feed = feeds.computeIfAbsent(key, any -> making.get());
      feed.add(listener);
      if (looking.getState() == Thread.State.NEW) {
        looking.start();
      }
      notifyAll();
    }
    if (isNew) {
      // From here on there is something to compare with.
      look(feed);
    }
    return listener;
  }

  synchronized void leave(Object key, Listener listener) {
    listeners--;
    Feed feed = feeds.get(key);
    if (feed != null) {
      feed.remove(listener);
      if (feed.isIdle()) {
        feeds.remove(key);
      }
    }
  }

  private void run() {
    try {
      while (awaitListeners()) {
        all().forEach(this::look);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      // The server is ending.
      return;
    }
  }

  private synchronized boolean awaitListeners() throws InterruptedException {
    while (feeds.isEmpty() && !isClosed) {
      wait();
    }
    return !isClosed;
  }

  private synchronized Iterable<Feed> all() {
    return new ArrayList<>(feeds.values());
  }

  /** One feed at a time: another question may come in between. */
  private void look(Feed feed) {
    try {
      questions.ask(
          home -> {
            feed.look(home);
            return true;
          });
    } catch (RuntimeException e) {
      // The home cannot be read now; it is looked at again in a moment.
      return;
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    looking.interrupt();
    feeds.values().forEach(Feed::close);
    notifyAll();
  }
}
