package io.afr.reader.index;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.JournalWriter;
import io.afr.journal.Layer;
import io.afr.journal.Manifest;
import io.afr.journal.Messages;
import io.afr.journal.Note;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import io.afr.journal.write.Recording;
import io.afr.reader.Script;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;

/** Journals of several JVMs in which anything happens, written by the real writer. */
public final class RandomHome implements AutoCloseable {

  static final List<String> WORDS =
      List.of(
          "rain",
          "train",
          "Trains",
          "order-4711",
          "REFUND",
          "Zürich",
          "straße",
          "東京都",
          "京都の天気",
          "안녕하세요",
          "สวัสดี",
          "naïve",
          "a",
          "b2b",
          "foo_bar",
          "x/y",
          "über-all",
          "ok");
  static final List<String> AGENTS = List.of("Planner", "Writer", "Critic");
  static final List<String> TOOLS = List.of("weather", "transfer", "search_web");
  static final List<String> MODELS = List.of("gpt-4o", "gpt-4o-mini", "claude-sonnet-4-5");
  static final List<String> SERVICES = List.of("shop", "bank");

  private final Random random;
  private final Path home;
  private final List<Jvm> jvms = new ArrayList<>();
  private long micros = 1_790_000_000_000_000L;

  /** A program that writes a journal. */
  private final class Jvm {
    private final ToLongFunction<io.afr.journal.Entry> append;
    private final Runnable end;
    private final Runnable hour;
    private final List<Open> open = new ArrayList<>();
    private final Map<String, List<Content>> conversations = new HashMap<>();

    Jvm(ToLongFunction<io.afr.journal.Entry> append, Runnable end, Runnable hour) {
      this.append = append;
      this.end = end;
      this.hour = hour;
    }
  }

  /** A call that has begun. */
  private record Open(long number, FrameKind kind, String session, long micros) {}

  public RandomHome(Path home, long seed) {
    this.home = home;
    this.random = new Random(seed);
  }

  void start() {
    if (jvms.size() < 3) {
      jvms.add(random.nextInt(3) == 0 ? rolling() : usual());
    }
  }

  private Jvm usual() {
    Manifest manifest =
        new Manifest(
            1,
            one(SERVICES),
            "host",
            ProcessHandle.current().pid(),
            "17",
            "0.1.0",
            Instant.now(),
            random.nextLong(),
            random.nextBoolean() ? Map.of("env", one(List.of("prod", "test"))) : Map.of(),
            Map.of());
    JournalWriter writer = JournalWriter.create(home, manifest);
    writer.open();
    return new Jvm(writer::append, writer::close, () -> {});
  }

  private Jvm rolling() {
    Recording recording = Recording.startedAt(home, Instant.now(), 20_000);
    return new Jvm(recording.writer::append, recording::close, recording::nextHour);
  }

  /** Something happens in some JVM. */
  public void step() {
    if (jvms.isEmpty() || random.nextInt(150) == 0) {
      start();
    }
    Jvm jvm = one(jvms);
    micros += random.nextInt(40) == 0 ? -random.nextInt(20_000_000) : random.nextInt(500_000);
    int what = random.nextInt(100);
    if (what < 45) {
      begin(jvm);
    } else if (what < 85) {
      end(jvm);
    } else if (what < 93) {
      progress(jvm);
    } else if (what < 96) {
      tag(jvm);
    } else if (what == 96) {
      jvm.hour.run();
      micros += 4_000_000_000L;
    } else if (what == 97 && random.nextInt(4) == 0) {
      jvm.end.run();
      jvms.remove(jvm);
    }
  }

  /** A user says something in a session of its own. */
  void say(String session, String text) {
    start();
    Messages messages = Messages.whole(List.of(Content.json(Script.user(text))));
    one(jvms)
        .append
        .applyAsLong(
            new Begin(
                0,
                micros,
                FrameKind.LLM_CALL,
                Layer.FRAMEWORK,
                0,
                "chat",
                session,
                SessionFrom.LIBRARY,
                null,
                "main",
                "test",
                Map.of(),
                messages,
                List.of()));
  }

  private void begin(Jvm jvm) {
    Open around = jvm.open.isEmpty() || random.nextInt(3) == 0 ? null : one(jvm.open);
    String session =
        around != null && random.nextInt(6) > 0
            ? around.session
            : one(List.of("s1", "s2", "s3", "t-1", "u/5", "東"));
    FrameKind kind = one(List.of(FrameKind.values()));
    Map<String, String> facts = new HashMap<>();
    List<Part> parts = new ArrayList<>();
    Messages messages = Messages.NONE;
    String operation = "invoke_agent";
    if (kind == FrameKind.LLM_CALL) {
      operation = random.nextInt(6) == 0 ? "embeddings" : "chat";
      facts.put(Attribute.MODEL, one(MODELS));
      messages = messages(jvm, session);
    } else if (kind == FrameKind.TOOL) {
      operation = "execute_tool";
      facts.put(Attribute.TOOL, one(TOOLS));
      parts.add(new Part(PartName.ARGS, Content.json("{\"q\":\"" + text() + "\",\"n\":17}")));
    } else if (kind == FrameKind.MEMORY_OP) {
      operation = one(List.of("add", "get", "search"));
      parts.add(new Part(PartName.QUERY, Content.text(text())));
      if (random.nextInt(4) == 0) {
        facts.put(Attribute.TOLD, "true");
      }
    }
    if (random.nextInt(8) == 0) {
      facts.put(Attribute.TAG + "level", one(List.of("1", "2=3")));
    }
    long number =
        jvm.append.applyAsLong(
            new Begin(
                0,
                micros,
                kind,
                one(List.of(Layer.values())),
                around == null ? 0 : around.number,
                operation,
                session,
                random.nextInt(5) == 0 ? SessionFrom.PROGRAM : SessionFrom.LIBRARY,
                random.nextInt(3) == 0 ? null : one(AGENTS),
                "main",
                "test",
                facts,
                messages,
                parts));
    jvm.open.add(new Open(number, kind, session, micros));
  }

  private Messages messages(Jvm jvm, String session) {
    List<Content> all = jvm.conversations.computeIfAbsent(session, any -> new ArrayList<>());
    if (random.nextInt(7) == 0) {
      all.clear();
    }
    if (random.nextInt(5) == 0 && !all.isEmpty()) {
      all.add(Content.json(Script.toolResult("c" + random.nextInt(4), text())));
    }
    all.add(Content.json(Script.user(text())));
    return Messages.whole(List.copyOf(all));
  }

  private void end(Jvm jvm) {
    if (jvm.open.isEmpty()) {
      return;
    }
    Open call = jvm.open.remove(random.nextInt(jvm.open.size()));
    int how = random.nextInt(10);
    if (how == 0) {
      return;
    }
    Status status = how == 1 ? Status.ERROR : how == 2 ? Status.CANCELLED : Status.OK;
    Failure failure =
        status == Status.ERROR ? new Failure("Oops", text(), Content.text("at " + text())) : null;
    List<Part> parts = new ArrayList<>();
    Messages items = Messages.NONE;
    if (call.kind == FrameKind.LLM_CALL) {
      String answer =
          random.nextInt(3) == 0
              ? Script.toolCall("c" + random.nextInt(4), one(TOOLS), "{\"q\":\"" + text() + "\"}")
              : Script.message("assistant", text());
      parts.add(new Part(PartName.RESPONSE, Content.json(answer)));
      jvm.conversations
          .computeIfAbsent(call.session, any -> new ArrayList<>())
          .add(Content.json(answer));
      if (random.nextBoolean()) {
        parts.add(
            new Part(
                PartName.USAGE,
                Content.json(
                    "{\"inputTokens\":%d,\"outputTokens\":7}".formatted(random.nextInt(999)))));
      }
    } else if (call.kind == FrameKind.TOOL) {
      parts.add(new Part(PartName.RESULT, Content.text(text())));
    } else if (call.kind == FrameKind.MEMORY_OP) {
      items = messages(jvm, call.session);
    }
    jvm.append.applyAsLong(
        new End(
            0,
            micros,
            call.number,
            status,
            Math.max(0, (micros - call.micros) * 1000),
            -1,
            failure,
            Map.of(),
            parts,
            items));
  }

  private void progress(Jvm jvm) {
    if (!jvm.open.isEmpty()) {
      Open call = one(jvm.open);
      jvm.append.applyAsLong(
          new Progress(0, micros, call.number, Progress.Channel.TEXT, 0, Content.text(text())));
    }
  }

  private void tag(Jvm jvm) {
    Open call = jvm.open.isEmpty() ? null : one(jvm.open);
    jvm.append.applyAsLong(
        new Note(
            0,
            micros,
            Note.TAG,
            Map.of(
                "session",
                call == null || random.nextInt(4) == 0 ? "s1" : call.session,
                "call",
                call == null ? "0" : String.valueOf(call.number),
                "key",
                one(List.of("user", "a=b")),
                "value",
                one(List.of("1", "2=3")))));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int words = 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 6);
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : one(List.of(" ", ", ", "-"))).append(one(WORDS));
    }
    return text.toString();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Every JVM ends. */
  @Override
  public void close() {
    jvms.forEach(jvm -> jvm.end.run());
    jvms.clear();
  }
}
