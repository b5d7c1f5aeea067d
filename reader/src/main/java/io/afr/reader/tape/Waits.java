package io.afr.reader.tape;

import io.afr.journal.Attribute;
import io.afr.journal.Note;
import io.afr.reader.LongestAppend;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a journal notes of how long appending took. */
public final class Waits {

  private Waits() {}

  /** The longest append of a journal; null if it says nothing of it. */
  public static @Nullable LongestAppend longest(Tape tape) {
    return tape.notes().stream()
        .filter(note -> isTopic(note.topic()))
        .map(note -> read(note, tape))
        .filter(Objects::nonNull)
        .max(Comparator.comparing(LongestAppend::took))
        .orElse(null);
  }

  private static boolean isTopic(String topic) {
    return topic.equals(Note.LONGEST_APPEND) || topic.equals(Note.CLEAN_END);
  }

  private static @Nullable LongestAppend read(Note note, Tape tape) {
    Map<String, String> facts = note.facts();
    try {
      long nanos = Long.parseLong(facts.getOrDefault("nanos", ""));
      long micros = Long.parseLong(facts.getOrDefault("time", ""));
      long call = Long.parseLong(facts.getOrDefault("call", "0"));
      return new LongestAppend(
          Duration.ofNanos(nanos),
          Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
          facts.getOrDefault("what", ""),
          call == 0 ? null : tape.journal() + "-" + call,
          name(tape.frame(call)));
    } catch (NumberFormatException e) {
      // Not stated, or by a newer version and in another way.
      return null;
    }
  }

  private static @Nullable String name(@Nullable Frame frame) {
    if (frame == null) {
      return null;
    }
    String kind = frame.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String name =
        switch (frame.kind()) {
          case LLM_CALL -> frame.attribute(Attribute.MODEL);
          case TOOL -> frame.attribute(Attribute.TOOL);
          case MEMORY_OP -> frame.begin().operation();
          case RUN -> frame.begin().agent();
        };
    return name == null ? kind : kind + " " + name;
  }
}
