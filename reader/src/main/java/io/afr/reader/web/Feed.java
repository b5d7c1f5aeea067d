package io.afr.reader.web;

import io.afr.reader.Home;

/** Something that goes on, and tells those who listen. */
abstract class Feed {

  private final Listeners listeners = new Listeners();

  /** Looks what has become of it since the last time and tells; the first time it only looks. */
  abstract void look(Home home);

  final void tell(Event event) {
    listeners.tell(event);
  }

  final void add(Listener listener) {
    listeners.add(listener);
  }

  final void remove(Listener listener) {
    listeners.remove(listener);
  }

  /** Whether nobody listens. */
  final boolean isIdle() {
    return listeners.isEmpty();
  }

  /** No more will come. */
  final void close() {
    listeners.close();
  }
}
