package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a transcript: at once, or in the time that it took, as it was seen. */
final class Playback {

  /** While nothing runs nobody wants to wait: a chat may rest overnight. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** Who waits longer wants to know for what. */
  private static final Duration worthTelling = Duration.ofMillis(200);

  /** As often as eyes see. */
  private static final Duration blink = Duration.ofMillis(40);

  private final PrintWriter out;
  private final Screen screen;
  private final Dividers dividers;
  private final List<Action> actions;
  private final List<Passage> passages;
  private @Nullable Passage before;

  Playback(
      PrintWriter out,
      Screen screen,
      Dividers dividers,
      List<Action> actions,
      List<Passage> passages) {
    this.out = out;
    this.screen = screen;
    this.dividers = dividers;
    this.actions = actions;
    this.passages = passages;
  }

  /** All of it at once. */
  void print() {
    for (Passage passage : passages) {
      begin(passage);
      passage.text().forEach(out::println);
    }
  }

  /**
   * All of it by and by.
   *
   * @param speed how much faster than it was
   * @return false if it was interrupted
   */
  boolean play(double speed, Pause pause) {
    List<Passage> seen = new ArrayList<>(passages);
    seen.sort(Comparator.comparing(Passage::at));
    Instant now = seen.isEmpty() ? Instant.EPOCH : seen.get(0).at();
    for (Passage passage : seen) {
      if (passage.at().isAfter(now)) {
        if (!await(now, passage.at(), speed, pause)) {
          return false;
        }
        now = passage.at();
      }
      begin(passage);
      if (!write(passage, now, speed, pause)) {
        return false;
      }
      now = passage.until().isAfter(now) ? passage.until() : now;
      out.flush();
    }
    return !out.checkError();
  }

  /** The time between two passages, which counts in full only if something ran. */
  private boolean await(Instant from, Instant to, double speed, Pause pause) {
    @Nullable Action running =
        actions.stream()
            .filter(action -> action.duration() != null && action.startTime().isBefore(to))
            .filter(action -> action.startTime().plus(action.duration()).isAfter(from))
            .reduce((one, later) -> later)
            .orElse(null);
    Duration most = running == null ? LONGEST_PAUSE : LONGEST_WAIT;
    Duration time = shorter(scaled(from, to, speed), most);
    if (running == null || !screen.colour() || time.compareTo(worthTelling) < 0) {
      out.flush();
      return pause.rest(time);
    }
    String what = Harmless.line(running.kind().word() + " " + running.name());
    String line = screen.cut("  " + what, screen.width() - 4) + " " + screen.ellipsis();
    out.print(screen.paint(Ink.FAINT, line));
    out.flush();
    boolean waited = pause.rest(time);
    // Back to the line's begin, and nothing left on it.
    out.print("\r\u001b[K");
    return waited;
  }

  private void begin(Passage passage) {
    @Nullable Action last = before == null ? null : before.action();
    @Nullable String divider = dividers.between(last, passage.action(), false);
    if (divider != null) {
      out.println((last == null ? "" : System.lineSeparator()) + divider);
    } else if (!passage.head().isEmpty() && !answersBefore(passage)) {
      out.println();
    }
    if (!passage.head().isEmpty() && (divider != null || !answersBefore(passage))) {
      out.println(passage.head());
    }
    before = passage;
  }

  /** Whether it is a result right below its call, whose head then is for both. */
  private boolean answersBefore(Passage passage) {
    return before != null
        && passage.action().kind() == Action.Kind.TOOL_RESULT
        && before.action().id().equals(passage.action().parentId());
  }

  private boolean write(Passage passage, Instant now, double speed, Pause pause) {
    Duration time = scaled(now, passage.until(), speed);
    long characters = passage.text().stream().mapToLong(String::length).sum();
    if (time.compareTo(blink) < 0 || characters == 0) {
      passage.text().forEach(out::println);
      return true;
    }
    Duration shown = shorter(time, LONGEST_WAIT);
    double perBlink = Math.max(1, characters / Math.max(1.0, shown.toMillis() / 40.0));
    double due = perBlink;
    long written = 0;
    for (String line : passage.text()) {
      for (String word : line.split("(?<= )", -1)) {
        out.print(word);
        written += word.length();
        for (; written >= due; due += perBlink) {
          out.flush();
          if (!pause.rest(blink)) {
            return false;
          }
        }
      }
      out.println();
    }
    return true;
  }

  private static Duration scaled(Instant from, Instant to, double speed) {
    return to.isAfter(from)
        ? Duration.ofNanos((long) (Duration.between(from, to).toNanos() / speed))
        : Duration.ZERO;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
