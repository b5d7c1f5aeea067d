package io.afr.reader.cli;

import io.afr.reader.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A session's time with the pauses taken out, from 0 to 1: a chat that rests overnight would
 * otherwise show nothing but dots.
 */
final class Axis {

  private record Span(Instant from, Instant to) {}

  private final List<Span> busy = new ArrayList<>();
  private final TreeMap<Instant, Double> busyBefore = new TreeMap<>();
  private final double total;

  Axis(List<Action> actions) {
    actions.stream()
        .map(action -> new Span(action.startTime(), end(action)))
        .sorted(Comparator.comparing(Span::from))
        .forEach(this::add);
    double sum = 0;
    for (Span span : busy) {
      busyBefore.put(span.from(), sum);
      sum += nanos(span.from(), span.to());
    }
    total = Math.max(1, sum);
  }

  double start(Action action) {
    return at(action.startTime());
  }

  double stop(Action action) {
    return at(end(action));
  }

  private void add(Span next) {
    Span last = busy.isEmpty() ? next : busy.remove(busy.size() - 1);
    if (next.from().isAfter(last.to())) {
      busy.add(last);
      busy.add(next);
    } else {
      busy.add(new Span(last.from(), next.to().isAfter(last.to()) ? next.to() : last.to()));
    }
  }

  /** The time of an action, which always is a busy one. */
  private double at(Instant time) {
    Map.Entry<Instant, Double> span = busyBefore.floorEntry(time);
    return span == null ? 0 : (span.getValue() + nanos(span.getKey(), time)) / total;
  }

  private static Instant end(Action action) {
    Duration duration = action.duration();
    return duration == null ? action.startTime() : action.startTime().plus(duration);
  }

  private static double nanos(Instant from, Instant to) {
    return Duration.between(from, to).toNanos();
  }
}
