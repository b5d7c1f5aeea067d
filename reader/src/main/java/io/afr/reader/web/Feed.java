package io.afr.reader.web;

import io.afr.reader.Home;

/** Something that goes on, and tells those who listen. */
interface Feed {

  /** Looks what has become of it since the last time and tells; the first time it only looks. */
  void look(Home home);

  void add(Listener listener);

  void remove(Listener listener);

  /** Whether nobody listens. */
  boolean isIdle();

  /** No more will come. */
  void close();
}
