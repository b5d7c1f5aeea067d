package com.example.hostile;

import java.util.concurrent.atomic.AtomicInteger;

/** Notices whatever is asked of it, and answers with the worst that there is. */
public final class Watched {
  private final AtomicInteger touched = new AtomicInteger();
  private final String name = "watched";
  private boolean armed;

  void arm() {
    armed = true;
  }

  /** How often something was asked since it is armed. */
  int touched() {
    return touched.get();
  }

  void touch() {
    if (armed) {
      touched.incrementAndGet();
      throw new ThreadDeath();
    }
  }

  public String getName() {
    touch();
    return name;
  }

  @Override
  public int hashCode() {
    touch();
    return 1;
  }

  @Override
  public boolean equals(Object other) {
    touch();
    return this == other;
  }

  @Override
  public String toString() {
    touch();
    return name;
  }
}
