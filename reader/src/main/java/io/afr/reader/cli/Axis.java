package io.afr.reader.cli;

import io.afr.reader.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A session's time with the pauses taken out, from 0 to 1: a chat that rests overnight would
 * otherwise show nothing but dots.
 */
final class Axis {

  private record Span(Instant from, Instant to) {}

  private final List<Span> busy = new ArrayList<>();
  private final double total;

  Axis(List<Action> actions) {
    actions.stream()
        .map(action -> new Span(action.startTime(), end(action)))
        .sorted(Comparator.comparing(Span::from))
        .forEach(this::add);
    total = Math.max(1, busy.stream().mapToDouble(span -> nanos(span.from(), span.to())).sum());
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

  private double at(Instant time) {
    double before = 0;
    for (Span span : busy) {
      if (time.isBefore(span.from())) {
        break;
      }
      before += nanos(span.from(), time.isBefore(span.to()) ? time : span.to());
    }
    return before / total;
  }

  private static Instant end(Action action) {
    Duration duration = action.duration();
    return duration == null ? action.startTime() : action.startTime().plus(duration);
  }

  private static double nanos(Instant from, Instant to) {
    return Duration.between(from, to).toNanos();
  }
}
