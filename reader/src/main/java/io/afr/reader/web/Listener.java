package io.afr.reader.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one client still has to be sent. Who reads more slowly than things happen is told to read
 * anew instead, so that he costs a bounded amount of memory and nobody waits for him.
 */
final class Listener {

  private static final int MOST_EVENTS = 256;
  private static final long MOST_BYTES = 4 << 20;

  private final Deque<Event> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean isClosed;

  Listener() {
    waiting.add(Event.REREAD);
  }

  synchronized void add(Event event) {
    boolean isTooMuch = waiting.size() >= MOST_EVENTS || bytes + event.bytes().length > MOST_BYTES;
    if (isTooMuch || event.equals(Event.REREAD)) {
      waiting.clear();
      bytes = 0;
      waiting.add(Event.REREAD);
    } else {
      waiting.add(event);
      bytes += event.bytes().length;
    }
    notifyAll();
  }

  /** What is to be sent next, or a beat if nothing happens for so long; null at the end. */
  synchronized @Nullable Event next(long patienceMillis) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    while (waiting.isEmpty() && !isClosed) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return Event.BEAT;
      }
      wait(left);
    }
    Event event = waiting.poll();
    if (event != null) {
      bytes = Math.max(0, bytes - event.bytes().length);
    }
    return event;
  }

  synchronized void close() {
    isClosed = true;
    notifyAll();
  }
}
