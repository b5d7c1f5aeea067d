package io.afr.reader.replay;

import io.afr.reader.tape.Frame;
import java.util.Comparator;

/**
 * A place in a session that several journals may tell of.
 *
 * @param rank tells apart what stands at one entry; what is inferred from a request comes before it
 */
record Order(long micros, String journal, long number, int rank) implements Comparable<Order> {

  private static final Comparator<Order> order =
      Comparator.comparingLong(Order::micros)
          .thenComparing(Order::journal)
          .thenComparingLong(Order::number)
          .thenComparingInt(Order::rank);

  static Order of(Frame frame) {
    return new Order(frame.beginMicros(), frame.tape().journal(), frame.number(), 0);
  }

  Order before(int steps) {
    return new Order(micros, journal, number, rank - steps);
  }

  @Override
  public int compareTo(Order other) {
    return order.compare(this, other);
  }
}
