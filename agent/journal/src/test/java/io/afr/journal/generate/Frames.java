package io.afr.journal.generate;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of a session's calls, as the agent's recorder makes them. */
final class Frames {

  private final Visit visit;

  Frames(Visit visit) {
    this.visit = visit;
  }

  /** A call that has begun. */
  record Open(long number, long micros, FrameKind kind) {

    /** As the parent of what has none. */
    static final Open NONE = new Open(0, 0, FrameKind.RUN);
  }

  Open run(Open parent, String agent) {
    Map<String, String> attributes = new HashMap<>(visit.tags());
    attributes.put(Attribute.METHOD, "answer");
    return begin(
        FrameKind.RUN, Layer.AGENT, parent, "invoke_agent", agent, attributes, Messages.NONE);
  }

  Open begin(
      FrameKind kind,
      Layer layer,
      Open parent,
      String operation,
      String agent,
      Map<String, String> attributes,
      Messages messages,
      Part... parts) {
    long number =
        visit
            .life()
            .append(
                new Begin(
                    0,
                    visit.nowMicros(),
                    kind,
                    layer,
                    parent.number(),
                    operation,
                    visit.session,
                    parent.number() == 0 ? visit.sessionFrom : inherited(),
                    agent,
                    visit.thread(),
                    layer == Layer.SDK ? "openai-java" : "langchain4j",
                    attributes,
                    messages,
                    List.of(parts)));
    return new Open(number, visit.nowMicros(), kind);
  }

  private SessionFrom inherited() {
    return visit.sessionFrom == SessionFrom.LIBRARY ? SessionFrom.LIBRARY : SessionFrom.CONTEXT;
  }

  void end(Open open, Status status, Failure failure) {
    end(open, visit.nowMicros(), -1, status, failure, Map.of(), List.of(), Messages.NONE);
  }

  void end(Open open, Failure failure, Part... parts) {
    Status status = failure == null ? Status.OK : Status.ERROR;
    end(open, visit.nowMicros(), -1, status, failure, Map.of(), List.of(parts), Messages.NONE);
  }

  /** What takes so little time that nothing else happens meanwhile. */
  void endSoon(Open open, long micros, List<Part> parts, List<Content> items) {
    long now = open.micros() + micros;
    end(open, now, -1, Status.OK, null, Map.of(), parts, Messages.whole(items));
  }

  void end(
      Open open,
      long nowMicros,
      long firstTokenMicros,
      Status status,
      Failure failure,
      Map<String, String> attributes,
      List<Part> parts,
      Messages items) {
    visit
        .life()
        .append(
            new End(
                0,
                nowMicros,
                open.number(),
                status,
                (nowMicros - open.micros()) * 1_000 + visit.dice.below(1_000),
                firstTokenMicros < 0 ? -1 : firstTokenMicros * 1_000,
                failure,
                attributes,
                parts,
                items));
  }
}
