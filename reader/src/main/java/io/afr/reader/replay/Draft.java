package io.afr.reader.replay;

import io.afr.reader.Action;

/** An action that has no sequence yet. */
record Draft(Order order, Action action) implements Comparable<Draft> {

  @Override
  public int compareTo(Draft other) {
    return order.compareTo(other.order);
  }
}
