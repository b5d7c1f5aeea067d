package io.afr.reader.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Those who listen to the same thing. */
final class Listeners {

  private final List<Listener> all = new CopyOnWriteArrayList<>();

  void add(Listener listener) {
    all.add(listener);
  }

  void remove(Listener listener) {
    all.remove(listener);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  void tell(Event event) {
    all.forEach(listener -> listener.add(event));
  }

  void close() {
    all.forEach(Listener::close);
  }
}
