package io.afr.reader.cli;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.Gap;
import io.afr.journal.JournalWriter;
import io.afr.journal.Layer;
import io.afr.journal.Manifest;
import io.afr.journal.Messages;
import io.afr.journal.Note;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Writes a journal as the agent would: a question, a tool, an answer, a clock that is its own. */
public final class Recorder implements AutoCloseable {

  private final JournalWriter writer;
  private Instant now = Instant.now().minus(10, ChronoUnit.MINUTES);

  public Recorder(Path home, String service) {
    this(home, service, Map.of("content", "full"));
  }

  /** Of an agent with certain options. */
  public Recorder(Path home, String service, Map<String, String> options) {
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            service,
            "host",
            4711,
            "17",
            "0.1.0",
            now,
            7,
            Map.of("env", "test"),
            options);
    writer = JournalWriter.create(home, manifest);
    writer.open();
    note(Note.LIBRARY, Map.of("name", "langchain4j", "version", "1.19.0", "state", "recorded"));
  }

  /** One turn: the model asks for the weather, gets it, and answers. */
  public void weather(String session, String city) {
    long run = begin(FrameKind.RUN, Layer.AGENT, 0, "invoke_agent", session, Map.of(), List.of());
    List<Content> asked = List.of(message("user", "What is the weather in " + city + "?"));
    long first = call(session, run, asked);
    String ask = Sample.toolCall(city).replace('\'', '"');
    answer(first, ask, 812);
    tool(session, run, city);
    List<Content> more = List.of(asked.get(0), Content.json(ask), message("tool", "12 degrees"));
    answer(call(session, run, more), Sample.text("It rains.").replace('\'', '"'), 640);
    end(run, Status.OK, null, 1_600, Map.of(), List.of());
  }

  /** A turn whose tool throws. */
  public void failing(String session, String city) {
    long run = begin(FrameKind.RUN, Layer.AGENT, 0, "invoke_agent", session, Map.of(), List.of());
    long tool = beginTool(session, run, city);
    Failure failure = new Failure("java.lang.IllegalStateException", "no such city", null);
    end(tool, Status.ERROR, failure, 45, Map.of(), List.of());
    end(run, Status.OK, null, 50, Map.of(), List.of());
  }

  /** A question that is not only text. */
  public void looking(String session, Content message) {
    answer(call(session, 0, List.of(message)), Sample.text("A cat.").replace('\'', '"'), 70);
  }

  /** A call that never ends. */
  public void hanging(String session) {
    call(session, 0, List.of(message("user", "Hello?")));
  }

  public void note(String topic, Map<String, String> facts) {
    append(new Note(0, micros(), topic, facts));
  }

  public void gap(long actions, String reason) {
    append(new Gap(0, micros(), actions, reason));
  }

  private long call(String session, long parent, List<Content> messages) {
    return append(
        new Begin(
            0,
            micros(),
            FrameKind.LLM_CALL,
            Layer.FRAMEWORK,
            parent,
            "chat",
            session,
            SessionFrom.LIBRARY,
            "shop.Assistant",
            "main",
            "langchain4j",
            Map.of(Attribute.PROVIDER, "openai", Attribute.MODEL, "gpt-4o"),
            Messages.whole(messages),
            List.of(new Part(PartName.PARAMETERS, Content.json("{\"temperature\":0.5}")))));
  }

  private void answer(long call, String message, long millis) {
    String usage =
        "{\"inputTokens\":1000,\"outputTokens\":234,\"cacheReadInputTokens\":200,\"total\":1234}";
    end(
        call,
        Status.OK,
        null,
        millis,
        Map.of(Attribute.FINISH_REASONS, "stop"),
        List.of(
            new Part(PartName.RESPONSE, Content.json(message)),
            new Part(PartName.USAGE, Content.json(usage))));
  }

  private void tool(String session, long parent, String city) {
    long tool = beginTool(session, parent, city);
    Part result = new Part(PartName.RESULT, Content.text("12 degrees"));
    end(tool, Status.OK, null, 120, Map.of(), List.of(result));
  }

  private long beginTool(String session, long parent, String city) {
    return begin(
        FrameKind.TOOL,
        Layer.FRAMEWORK,
        parent,
        "execute_tool",
        session,
        Map.of(Attribute.TOOL, "getWeather", Attribute.CALL_ID, "call-1"),
        List.of(new Part(PartName.ARGS, Content.json("{\"city\":\"" + city + "\"}"))));
  }

  private long begin(
      FrameKind kind,
      Layer layer,
      long parent,
      String operation,
      String session,
      Map<String, String> attributes,
      List<Part> parts) {
    return append(
        new Begin(
            0,
            micros(),
            kind,
            layer,
            parent,
            operation,
            session,
            SessionFrom.LIBRARY,
            "shop.Assistant",
            "main",
            "langchain4j",
            attributes,
            Messages.NONE,
            parts));
  }

  private void end(
      long begin,
      Status status,
      Failure failure,
      long millis,
      Map<String, String> attributes,
      List<Part> parts) {
    now = now.plusMillis(millis);
    append(new End(0, micros(), begin, status, millis * 1_000_000, -1, failure, attributes, parts));
  }

  private static Content message(String role, String text) {
    return Content.json(Sample.message(role, text).replace('\'', '"'));
  }

  private long append(Entry entry) {
    return writer.append(entry);
  }

  private long micros() {
    now = now.plusMillis(1);
    return ChronoUnit.MICROS.between(Instant.EPOCH, now);
  }

  @Override
  public void close() {
    writer.close();
  }
}
