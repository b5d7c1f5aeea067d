package io.afr.reader.replay;

import io.afr.journal.Attribute;
import io.afr.journal.FrameKind;
import io.afr.journal.Note;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Tape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tags of the actions of one session: those of their JVM, those that the program gave the whole
 * session or the run that it was in the midst of, and those of the calls themselves and around
 * them.
 */
final class Tags {

  private final Session session;
  private final List<Told> told = new ArrayList<>();

  /**
   * A tag.
   *
   * @param run the run that it was given to; null if the whole session is meant
   */
  private record Told(Order order, @Nullable Frame run, String key, String value) {}

  Tags(Session session) {
    this.session = session;
    for (Tape tape : session.tapes()) {
      for (Note note : tape.tags(session.id())) {
        Map<String, String> facts = note.facts();
        told.add(
            new Told(
                new Order(note.timeMicros(), tape.journal(), note.number(), 0),
                run(tape, facts.getOrDefault("call", "0")),
                facts.getOrDefault("key", ""),
                facts.getOrDefault("value", "")));
      }
    }
    // The later value counts, in whatever order the journals are read.
    told.sort(Comparator.comparing(Told::order));
  }

  Map<String, String> of(Frame frame) {
    Map<String, String> tags = new TreeMap<>(frame.tape().manifest().tags());
    for (Told tag : told) {
      if (tag.run == null || isInside(frame, tag.run)) {
        tags.put(tag.key, tag.value);
      }
    }
    tags.putAll(own(frame));
    return tags;
  }

  /** Of the call and those around it, the nearest first. */
  private static Map<String, String> own(Frame frame) {
    Map<String, String> tags = new TreeMap<>();
    for (Frame around = frame; around != null; around = around.parent()) {
      for (Map.Entry<String, String> fact : around.begin().attributes().entrySet()) {
        if (fact.getKey().startsWith(Attribute.TAG)) {
          tags.putIfAbsent(fact.getKey().substring(Attribute.TAG.length()), fact.getValue());
        }
      }
    }
    return tags;
  }

  private @Nullable Frame run(Tape tape, String call) {
    Frame frame = call.matches("\\d{1,18}") ? tape.frame(Long.parseLong(call)) : null;
    if (frame == null) {
      return null;
    }
    Frame run = frame.kind() == FrameKind.RUN ? frame : Session.ownRun(frame);
    return run != null && session.holds(run) ? run : null;
  }

  private static boolean isInside(Frame frame, Frame run) {
    Frame around = frame;
    while (around != null && around != run) {
      around = around.parent();
    }
    return around != null;
  }
}
