package io.afr.reader;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.Journal;
import io.afr.journal.Layer;
import io.afr.journal.Manifest;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import io.afr.reader.price.Prices;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.replay.Sessions;
import io.afr.reader.tape.Tape;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes down what a journal holds, call by call. Every step takes a millisecond; the session is
 * {@code s1} unless said otherwise.
 */
public final class Script {

  public static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

  private final String journal;
  private final Manifest manifest;
  private final List<Entry> entries = new ArrayList<>();
  private long micros = ChronoUnit.MICROS.between(Instant.EPOCH, START);
  private String session = "s1";
  private SessionFrom sessionFrom = SessionFrom.LIBRARY;
  private Journal.State state = Journal.State.ENDED;

  private Script(String journal, String service, Map<String, String> tags) {
    this.journal = journal;
    this.manifest = new Manifest(1, service, "host", 42, "17", "0.1.0", START, 0, tags, Map.of());
  }

  public static Script of(String journal) {
    return new Script(journal, "shop", Map.of());
  }

  public static Script of(String journal, String service, Map<String, String> tags) {
    return new Script(journal, service, tags);
  }

  /** A user's message in the one shape. */
  public static String user(String text) {
    return message("user", text);
  }

  public static String message(String role, String text) {
    return "{\"role\":\"%s\",\"parts\":[{\"type\":\"text\",\"content\":\"%s\"}]}"
        .formatted(role, text);
  }

  public static String toolCall(String id, String name, String args) {
    return ("{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"%s\",\"name\":\"%s\","
            + "\"arguments\":%s}],\"finish_reason\":\"tool_call\"}")
        .formatted(id, name, args);
  }

  public static String toolResult(String id, String text) {
    return ("{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"%s\","
            + "\"response\":\"%s\"}]}")
        .formatted(id, text);
  }

  /** What begins from here on belongs to this session. */
  public Script session(String id, SessionFrom from) {
    session = id;
    sessionFrom = from;
    return this;
  }

  public Script passes(long millis) {
    micros += millis * 1000;
    return this;
  }

  public Script state(Journal.State now) {
    state = now;
    return this;
  }

  public Step run(String agent) {
    return new Step(0, FrameKind.RUN, Layer.AGENT, "invoke_agent", agent);
  }

  public Step llm(Layer layer, String operation) {
    return new Step(0, FrameKind.LLM_CALL, layer, operation, null);
  }

  public Step chat(String... messages) {
    return llm(Layer.FRAMEWORK, "chat").asks(messages);
  }

  public Step memory(String operation) {
    return new Step(0, FrameKind.MEMORY_OP, Layer.FRAMEWORK, operation, null);
  }

  public Step tool(String name) {
    return new Step(0, FrameKind.TOOL, Layer.FRAMEWORK, "execute_tool", null)
        .with(Attribute.TOOL, name);
  }

  /** Appends an entry as it is, but with the next number. */
  public long next() {
    return entries.size() + 1;
  }

  public void append(Entry entry) {
    entries.add(entry);
    passes(1);
  }

  /** The begin of a memory operation that began so long ago, as a program tells it. */
  public Begin told(long millisAgo) {
    return new Begin(
        next(),
        micros - millisAgo * 1_000,
        FrameKind.MEMORY_OP,
        Layer.FRAMEWORK,
        0,
        "add",
        session,
        sessionFrom,
        null,
        "main",
        "api",
        Map.of(Attribute.TOLD, "true"),
        Messages.NONE,
        List.of());
  }

  public long now() {
    return micros;
  }

  public Tape tape() {
    Tape tape = new Tape(journal, manifest);
    entries.forEach(tape::accept);
    tape.state(state);
    return tape;
  }

  public List<Entry> entries() {
    return entries;
  }

  public static Sessions sessions(Script... scripts) {
    Sessions sessions = new Sessions(Prices.builtIn());
    sessions.update(Stream.of(scripts).map(Script::tape).toList());
    return sessions;
  }

  /** The only session. */
  public SessionReplay replay() {
    Sessions sessions = sessions(this);
    List<SessionRef> all = List.copyOf(sessions.all());
    if (all.size() != 1) {
      throw new IllegalStateException("not one session: " + all);
    }
    return sessions.replay(all.get(0));
  }

  public List<Action> actions() {
    return replay().actions();
  }

  /** {@code llm_call 1.2 ok} for an LLM call of turn 1, iteration 2. */
  public static String outline(Action action) {
    return "%s %s %d.%d %s"
        .formatted(
            action.kind().word(),
            action.name(),
            action.turn(),
            action.iteration(),
            action.status().word());
  }

  /** A call that has begun. */
  public final class Step {

    private final long number = next();
    private long from = micros;
    private long firstToken = -1;

    private Step(long parent, FrameKind kind, Layer layer, String operation, String agent) {
      append(
          new Begin(
              number,
              micros,
              kind,
              layer,
              parent,
              operation,
              session,
              sessionFrom,
              agent,
              "main",
              "test",
              new HashMap<>(),
              Messages.NONE,
              new ArrayList<>()));
    }

    private Begin begin() {
      return (Begin) entries.get((int) number - 1);
    }

    public String id() {
      return journal + "-" + number;
    }

    public long number() {
      return number;
    }

    public Step with(String attribute, String value) {
      begin().attributes().put(attribute, value);
      return this;
    }

    public Step part(String name, Content content) {
      begin().parts().add(new Part(name, content));
      return this;
    }

    public Step asks(String... messages) {
      return asks(Messages.whole(contents(messages)));
    }

    /** Stored as the front of an earlier request and what follows. */
    public Step asks(Messages messages) {
      Begin b = begin();
      entries.set(
          (int) number - 1,
          new Begin(
              b.number(),
              b.timeMicros(),
              b.kind(),
              b.layer(),
              b.parent(),
              b.operation(),
              b.session(),
              b.sessionFrom(),
              b.agent(),
              b.thread(),
              b.library(),
              b.attributes(),
              messages,
              b.parts()));
      return this;
    }

    public Step run(String agent) {
      return new Step(number, FrameKind.RUN, Layer.AGENT, "invoke_agent", agent);
    }

    public Step llm(Layer layer, String operation) {
      return new Step(number, FrameKind.LLM_CALL, layer, operation, null);
    }

    public Step chat(String... messages) {
      return llm(Layer.FRAMEWORK, "chat").asks(messages);
    }

    /** The same request one layer down. */
    public Step wire(String... messages) {
      return llm(Layer.SDK, "chat").with(Attribute.DIALECT, "openai.chat").asks(messages);
    }

    public Step memory(String operation) {
      return new Step(number, FrameKind.MEMORY_OP, Layer.FRAMEWORK, operation, null);
    }

    public Step tool(String name) {
      return new Step(number, FrameKind.TOOL, Layer.FRAMEWORK, "execute_tool", null)
          .with(Attribute.TOOL, name);
    }

    public Step calledAs(String callId, String args) {
      return with(Attribute.CALL_ID, callId).part(PartName.ARGS, Content.json(args));
    }

    public Step takes(long millis) {
      passes(millis);
      return this;
    }

    public Step firstTokenAfter(long nanos) {
      firstToken = nanos;
      return this;
    }

    public Step streams(Progress.Channel channel, String piece) {
      append(new Progress(next(), micros, number, channel, 0, Content.text(piece)));
      return this;
    }

    public void ok(Part... parts) {
      end(Status.OK, null, parts);
    }

    /** Ends with an answer in the one shape, or whatever its dialect is. */
    public void answers(String response) {
      ok(new Part(PartName.RESPONSE, Content.json(response)));
    }

    public void results(String text) {
      ok(new Part(PartName.RESULT, Content.text(text)));
    }

    public void fails(String type, String message, Part... parts) {
      end(Status.ERROR, new Failure(type, message, Content.text(type + " at here")), parts);
    }

    public void cancelled(Part... parts) {
      end(Status.CANCELLED, null, parts);
    }

    private void end(Status status, Failure failure, Part... parts) {
      append(
          new End(
              next(),
              micros,
              number,
              status,
              (micros - from) * 1000,
              firstToken,
              failure,
              Map.of(),
              List.of(parts)));
    }
  }

  private static List<Content> contents(String... messages) {
    return Stream.of(messages)
        .map(text -> Content.of(Content.JSON, text.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }
}
