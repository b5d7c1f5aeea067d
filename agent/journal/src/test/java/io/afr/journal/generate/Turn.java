package io.afr.journal.generate;

import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Status;
import io.afr.journal.generate.Cast.Agent;
import io.afr.journal.generate.Visit.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From what a user says to what is answered: models are asked, tools called, memories kept. */
final class Turn {

  private static final String CHAT_MEMORY = "dev.langchain4j.memory.chat.MessageWindowChatMemory";
  private static final String STORE =
      "dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore";

  private final Visit visit;
  private final Frames frames;
  private final Dice dice;
  private Frames.Open run = Frames.Open.NONE;

  Turn(Visit visit) {
    this.visit = visit;
    this.frames = new Frames(visit);
    this.dice = visit.dice;
  }

  void plan() {
    visit.then(500, this::begin);
    if (visit.kind == Kind.REMEMBERING) {
      visit.then(200, this::recall);
    }
    if (visit.kind == Kind.SEARCHING) {
      visit.then(300, this::search);
    }
    for (int rounds = rounds(); rounds > 0; rounds--) {
      if (dice.chance(0.02)) {
        ask(new Ask(visit, Ask.Fate.FAILS, List.of()));
      }
      List<Asked> asks = asks();
      ask(new Ask(visit, Ask.Fate.ANSWERS, asks));
      asks.forEach(this::call);
      if (visit.kind == Kind.REMEMBERING) {
        visit.then(200, this::recall);
      }
    }
    if (visit.kind != Kind.WIRE && dice.chance(0.06)) {
      delegate();
    }
    conclude(fate());
  }

  private int rounds() {
    double share = dice.share();
    return share < 0.35 ? 0 : share < 0.8 ? 1 : share < 0.95 ? 2 : dice.between(3, 6);
  }

  private Ask.Fate fate() {
    double share = dice.share();
    return share < 0.97
        ? Ask.Fate.ANSWERS
        : share < 0.982 ? Ask.Fate.FAILS : share < 0.998 ? Ask.Fate.CANCELLED : Ask.Fate.HANGS;
  }

  private List<Asked> asks() {
    List<Asked> asks = new ArrayList<>();
    for (int left = dice.chance(0.15) ? 2 : 1; left > 0; left--) {
      String callId = "call_" + Long.toString(dice.next() >>> 1, Character.MAX_RADIX);
      String query = new String(visit.shortText(), StandardCharsets.UTF_8);
      String args = "{\"query\":\"" + query + "\",\"limit\":" + dice.between(1, 50) + "}";
      asks.add(new Asked(callId, visit.agent.tool(dice), args));
    }
    return asks;
  }

  private void begin() {
    if (visit.kind != Kind.WIRE) {
      run = frames.run(Frames.Open.NONE, visit.agent.name());
    }
    Content message = visit.shape().message("user", visit.text());
    visit.say(message);
    remember(message);
  }

  private void remember(Content message) {
    if (visit.kind == Kind.REMEMBERING) {
      Frames.Open open =
          memory("add", CHAT_MEMORY, visit.session, new Part(PartName.ITEM, message));
      frames.endSoon(open, dice.logUniform(20, 2_000), List.of(), List.of());
    }
  }

  private void recall() {
    Frames.Open open = memory("get", CHAT_MEMORY, visit.session);
    frames.endSoon(open, dice.logUniform(5, 500), List.of(), List.copyOf(visit.messages));
  }

  private void search() {
    Part query = new Part(PartName.QUERY, Content.of(Content.TEXT, visit.shortText()));
    Frames.Open open = memory("search", STORE, null, query);
    List<Part> found = new ArrayList<>();
    for (int left = dice.between(1, 3); left > 0; left--) {
      found.add(new Part(PartName.ITEM, Content.of(Content.TEXT, visit.text())));
    }
    frames.endSoon(open, dice.logUniform(500, 80_000), found, List.of());
  }

  private Frames.Open memory(String operation, String store, String key, Part... parts) {
    Map<String, String> attributes =
        key == null
            ? Map.of(Attribute.STORE, store)
            : Map.of(Attribute.STORE, store, Attribute.KEY, key);
    visit.corpus.counted(1);
    return frames.begin(
        FrameKind.MEMORY_OP,
        Layer.FRAMEWORK,
        run,
        operation,
        visit.agent.name(),
        attributes,
        Messages.NONE,
        parts);
  }

  private void ask(Ask ask) {
    ask.plan(() -> run, visit.agent.name(), visit.messages);
    visit.then(100, () -> remembered(ask));
  }

  private void remembered(Ask ask) {
    Content answer = ask.answer();
    if (answer != null) {
      visit.say(answer);
      remember(answer);
    }
  }

  /** The model's wish is done. In a loop of the program's own nobody sees how. */
  private void call(Asked asked) {
    if (visit.kind == Kind.WIRE) {
      visit.then(dice.logUniform(5_000, 2_000_000), () -> told(asked, visit.text()));
      visit.corpus.counted(2);
      return;
    }
    Tool tool = new Tool(visit, frames, asked);
    visit.then(800, () -> tool.begin(run));
    visit.then(dice.logUniform(3_000, 4_000_000), () -> told(asked, tool.end(dice.chance(0.03))));
  }

  private void told(Asked asked, byte[] result) {
    Content message = visit.shape().result(asked, result);
    visit.say(message);
    remember(message);
  }

  /** Another agent of the program is asked something. */
  private void delegate() {
    Agent colleague = visit.corpus.cast().colleague(visit.agent, dice);
    List<Content> messages = new ArrayList<>();
    Frames.Open[] inner = {Frames.Open.NONE};
    visit.then(
        900,
        () -> {
          inner[0] = frames.run(run, colleague.name());
          messages.add(Shape.ONE.message("system", colleague.system()));
          messages.add(Shape.ONE.message("user", visit.text()));
        });
    new Ask(visit, Ask.Fate.ANSWERS, List.of()).plan(() -> inner[0], colleague.name(), messages);
    visit.then(200, () -> frames.end(inner[0], Status.OK, null));
  }

  private void conclude(Ask.Fate fate) {
    Ask last = new Ask(visit, fate, List.of());
    ask(last);
    Failure failure = last.failure();
    Status status = fate.status();
    visit.then(
        400,
        () -> {
          if (visit.kind != Kind.WIRE) {
            frames.end(run, status, failure);
          }
        });
  }
}
