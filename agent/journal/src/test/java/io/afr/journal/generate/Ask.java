package io.afr.journal.generate;

import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import io.afr.journal.Status;
import io.afr.journal.generate.Visit.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A request to a model, and what becomes of it. */
final class Ask {

  /** How a request ends. */
  enum Fate {
    ANSWERS(Status.OK),
    FAILS(Status.ERROR),
    /** The program stops the stream. */
    CANCELLED(Status.CANCELLED),
    /** Nothing comes back, and the session ends there. */
    HANGS(Status.OK);

    private final Status status;

    Fate(Status status) {
      this.status = status;
    }

    Status status() {
      return status;
    }
  }

  private static final int PIECES = 6;

  private final Visit visit;
  private final Frames frames;
  private final Dice dice;
  private final Fate fate;
  private final List<Asked> asks;
  private final boolean isWire;
  private final boolean isStream;
  private final Failure failure;
  private Frames.Open open = Frames.Open.NONE;
  private byte[] text = {};
  private int told;
  private int inputTokens;
  private int keptTokens;
  private long firstTokenMicros = -1;
  private Content answer;

  Ask(Visit visit, Fate fate, List<Asked> asks) {
    this.visit = visit;
    this.frames = new Frames(visit);
    this.dice = visit.dice;
    this.fate = fate;
    this.asks = asks;
    this.isWire = visit.kind == Kind.WIRE;
    this.isStream = !isWire && asks.isEmpty() && (fate == Fate.CANCELLED || dice.chance(0.35));
    this.failure = fate == Fate.FAILS ? Mishap.ofModel(dice) : null;
  }

  /** Null unless it fails. */
  Failure failure() {
    return failure;
  }

  /** The message that came back; null if none did. */
  Content answer() {
    return answer;
  }

  void plan(Supplier<Frames.Open> run, String agent, List<Content> messages) {
    visit.then(1_000, () -> begin(run.get(), agent, messages));
    long micros = dice.logUniform(250_000, 20_000_000);
    int pieces = isStream ? 1 + dice.below(PIECES) : 0;
    for (int piece = 1; piece <= pieces; piece++) {
      int part = piece;
      visit.then(micros / (pieces + 1), () -> piece(part, pieces));
    }
    visit.then(micros / (pieces + 1), this::end);
  }

  private void begin(Frames.Open run, String agent, List<Content> messages) {
    visit.corpus.counted(1);
    inputTokens = tokens(messages);
    keptTokens = tokens(messages.subList(0, messages.size() - 1));
    text = fate == Fate.FAILS || fate == Fate.HANGS ? text : visit.text();
    open =
        frames.begin(
            FrameKind.LLM_CALL,
            isWire ? Layer.SDK : Layer.FRAMEWORK,
            run,
            "chat",
            agent,
            asked(),
            Messages.whole(List.copyOf(messages)),
            new Part(PartName.PARAMETERS, visit.agent.parameters()),
            new Part(PartName.TOOLS, visit.agent.definitions()));
  }

  private static int tokens(List<Content> messages) {
    int bytes = 0;
    for (Content message : messages) {
      bytes += message.bytes().length;
      for (Content attachment : message.attachments()) {
        bytes += attachment.bytes().length;
      }
    }
    return bytes / 4;
  }

  private Map<String, String> asked() {
    Map<String, String> facts = new HashMap<>();
    facts.put(Attribute.PROVIDER, visit.model.provider());
    facts.put(Attribute.MODEL, visit.model.name());
    facts.put(Attribute.STREAMING, Boolean.toString(isStream));
    if (isWire) {
      facts.put(Attribute.DIALECT, "openai.chat");
    }
    return facts;
  }

  private void piece(int piece, int pieces) {
    int to = characterBefore(text.length / (pieces + 1) * piece);
    if (to <= told) {
      return;
    }
    if (firstTokenMicros < 0) {
      firstTokenMicros = (visit.nowMicros() - open.micros()) / 2;
    }
    Content data = Content.of(Content.TEXT, Arrays.copyOfRange(text, told, to));
    visit
        .life()
        .append(
            new Progress(0, visit.nowMicros(), open.number(), Progress.Channel.TEXT, told, data));
    told = to;
  }

  private int characterBefore(int index) {
    int at = index;
    while (at > 0 && (text[at] & 0xC0) == 0x80) {
      at--;
    }
    return at;
  }

  private void end() {
    switch (fate) {
      case HANGS -> visit.hang();
      case FAILS -> end(Map.of(), List.of());
      case CANCELLED -> end(Map.of(), List.of());
      case ANSWERS -> answered();
    }
  }

  private void answered() {
    answer = visit.shape().answer(text, asks);
    Tokens used = used();
    String reason = asks.isEmpty() ? "stop" : "tool_calls";
    String id = "resp-" + Long.toString(dice.next() >>> 1, Character.MAX_RADIX);
    List<Part> parts = new ArrayList<>();
    if (isWire) {
      String chat = "chatcmpl-" + id;
      Content body = Shape.openAiBody(chat, visit.model.answers(), answer, reason, used);
      parts.add(new Part(PartName.RESPONSE, body));
      end(Map.of(Attribute.STATUS_CODE, "200", Attribute.REQUEST_ID, "req_" + id), parts);
      return;
    }
    parts.add(new Part(PartName.RESPONSE, answer));
    parts.add(new Part(PartName.USAGE, used.oneShape()));
    if (isStream) {
      byte[] rest = Arrays.copyOfRange(text, told, text.length);
      parts.add(new Part(PartName.TEXT, Content.of(Content.TEXT, rest)));
    }
    end(
        Map.of(
            Attribute.RESPONSE_ID, id,
            Attribute.RESPONSE_MODEL, visit.model.answers(),
            Attribute.FINISH_REASONS, reason),
        parts);
  }

  private Tokens used() {
    int reasoning = visit.model.reasons() ? dice.logUniform(60, 2_000) : 0;
    int cached = dice.chance(0.5) ? keptTokens / 128 * 128 : 0;
    return new Tokens(inputTokens, text.length / 4 + reasoning, cached, reasoning);
  }

  private void end(Map<String, String> attributes, List<Part> parts) {
    frames.end(
        open,
        visit.nowMicros(),
        firstTokenMicros,
        fate.status(),
        failure,
        attributes,
        parts,
        Messages.NONE);
  }
}
