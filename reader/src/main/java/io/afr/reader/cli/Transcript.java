package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Action.Status;
import io.afr.reader.json.Json;
import io.afr.reader.json.Plain;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Width;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A session as a person reads a conversation: who said what, which tool was asked and answered. */
final class Transcript {

  private static final String indent = "  ";
  private static final int deepest = 4;

  /** Of what nobody reads for its length: instructions, arguments, results. */
  private static final int briefLines = 8;

  private static final Set<String> generating =
      Set.of("", "chat", "text_completion", "generate_content");

  private final Screen screen;
  private final boolean full;
  private final List<Action> actions;
  private final Conversation conversation;
  private final Map<String, Action> byId = new HashMap<>();
  private final List<Passage> passages = new ArrayList<>();

  /**
   * @param full whether long instructions, arguments and results stand whole
   */
  Transcript(Screen screen, List<Action> actions, boolean full) {
    this.screen = screen;
    this.full = full;
    this.actions = actions;
    this.conversation = new Conversation(actions);
    actions.forEach(action -> byId.put(action.id(), action));
  }

  /** In the order of the actions. */
  List<Passage> passages() {
    for (int i = 0; i < actions.size(); ) {
      List<Action> memory = memory(i);
      Action action = actions.get(i);
      switch (action.kind()) {
        case LLM_CALL -> call(action);
        case TOOL_CALL -> tool(action);
        case TOOL_RESULT -> result(action);
        case MEMORY_OP -> aside(action, remembered(memory));
      }
      i += Math.max(1, memory.size());
    }
    return passages;
  }

  /** What is remembered from there on, as long as it goes well and on one level. */
  private List<Action> memory(int from) {
    List<Action> memory = new ArrayList<>();
    for (Action action : actions.subList(from, actions.size())) {
      boolean goesOn = memory.isEmpty() || isAlike(memory.get(memory.size() - 1), action);
      if (action.kind() != Action.Kind.MEMORY_OP || !goesOn) {
        break;
      }
      memory.add(action);
    }
    return memory;
  }

  private static boolean isAlike(Action one, Action next) {
    return one.error() == null
        && next.error() == null
        && one.turn() == next.turn()
        && store(one).equals(store(next))
        && Objects.equals(one.parentId(), next.parentId());
  }

  private static String remembered(List<Action> memory) {
    String store = Gist.simpleName(store(memory.get(0))) + " ";
    return memory.size() == 1
        ? store + Gist.of(memory.get(0))
        : store + String.join(", ", memory.stream().map(Action::name).toList());
  }

  private void call(Action call) {
    if (!generating.contains(Json.text(call.data(), "operation", ""))) {
      aside(call, Json.text(call.data(), "operation", "") + " by " + call.name());
      return;
    }
    for (JsonNode message : conversation.news(call)) {
      String role = Message.role(message);
      boolean brief = role.equals("system") || role.equals("tool");
      List<String> text = lines(call, Ink.PLAIN, Message.text(message), brief);
      Ink ink = role.equals("user") ? Ink.STRONG : Ink.FAINT;
      passages.add(Passage.at(call.startTime(), call, head(call, ink, role), ink, text));
    }
    answer(call);
  }

  private void answer(Action call) {
    StringJoiner said = new StringJoiner("\n");
    for (JsonNode message : conversation.answer(call)) {
      for (JsonNode part : message.path("parts")) {
        if (!conversation.isShownAsAction(part)) {
          said.add(Message.text(Json.object().set("parts", Json.array().add(part))));
        }
      }
    }
    List<String> text = new ArrayList<>();
    if (said.length() > 0) {
      text.addAll(lines(call, Ink.PLAIN, said.toString(), false));
    }
    text.addAll(trouble(call));
    if (!text.isEmpty()) {
      String head = head(call, Ink.LLM, "assistant", call.name(), took(call));
      passages.add(new Passage(firstToken(call), end(call), call, head, Ink.LLM, text));
    }
  }

  private void tool(Action call) {
    String head = head(call, Ink.TOOL, "tool " + call.name(), took(call));
    List<String> text = new ArrayList<>();
    String args = Plain.value(call.data().path("args"));
    if (!args.isEmpty() && !args.equals("{}")) {
      text.addAll(lines(call, Ink.PLAIN, args, true));
    }
    // What went wrong is seen where the result would stand.
    text.addAll(call.status().isEnd() ? List.of() : trouble(call));
    passages.add(Passage.at(call.startTime(), call, head, Ink.TOOL, text));
  }

  private void result(Action result) {
    @Nullable Action call = result.parentId() == null ? null : byId.get(result.parentId());
    String arrow = screen.unicode() ? "→ " : "-> ";
    List<String> text = new ArrayList<>();
    if (result.data().has("result")) {
      String said = arrow + Plain.value(result.data().path("result"));
      text.addAll(lines(result, Ink.PLAIN, said, true));
    }
    if (call != null) {
      text.addAll(trouble(call));
    }
    if (text.isEmpty()) {
      text.addAll(lines(result, Ink.FAINT, arrow + "(nothing)", true));
    }
    String head = head(result, Ink.TOOL, "tool " + result.name());
    passages.add(Passage.at(result.startTime(), result, head, Ink.RESULT, text));
  }

  /** What matters little to a reader: one faint line. */
  private void aside(Action action, String what) {
    String front = margin(action) + screen.dot() + " ";
    int room = screen.width() - Width.of(front);
    String line = screen.cut(Harmless.line(what, 1_000), room);
    List<String> text = new ArrayList<>();
    text.add(screen.paint(Ink.FAINT, front + line));
    text.addAll(trouble(action));
    passages.add(Passage.at(action.startTime(), action, "", Ink.FAINT, text));
  }

  private String head(Action action, Ink ink, String who, String... facts) {
    List<String> details = new ArrayList<>(List.of(facts));
    details.removeIf(String::isEmpty);
    details.add("#" + action.sequence());
    String margin = margin(action);
    String name = screen.cut(Harmless.line(who), screen.width() / 2);
    int room = screen.width() - Width.of(margin) - Width.of(name) - 2;
    String rest = Harmless.line(String.join(" " + screen.dot() + " ", details));
    return margin
        + screen.paint(ink, name)
        + "  "
        + screen.paint(Ink.FAINT, screen.cut(rest, room));
  }

  private static String took(Action action) {
    String time =
        action.duration() == null ? "" : Amounts.duration(action.duration().toNanos() / 1e6);
    return action.status() == Status.OK ? time : (time + " " + action.status().word()).strip();
  }

  private List<String> trouble(Action action) {
    @Nullable String error = Gist.error(action);
    return error == null
        ? List.of()
        : lines(action, Ink.BAD, (screen.unicode() ? "✗ " : "x ") + error, true);
  }

  private List<String> lines(Action action, Ink ink, String text, boolean brief) {
    String front = margin(action) + indent;
    List<String> wrapped =
        Width.wrap(Harmless.block(text.stripTrailing()), screen.width() - Width.of(front));
    int shown = brief && !full ? Math.min(briefLines, wrapped.size()) : wrapped.size();
    List<String> lines = new ArrayList<>();
    for (String line : wrapped.subList(0, shown)) {
      lines.add((front + screen.paint(ink, line)).stripTrailing());
    }
    if (shown < wrapped.size()) {
      String more = Amounts.counted(wrapped.size() - shown, "more line") + " (--full)";
      lines.add(front + screen.paint(Ink.FAINT, screen.ellipsis() + " " + more));
    }
    return lines;
  }

  /** What happened inside of another action stands further right. */
  private String margin(Action action) {
    int depth = action.kind() == Action.Kind.TOOL_RESULT ? -1 : 0;
    @Nullable Action around = action;
    while (around != null && depth < deepest) {
      around = around.parentId() == null ? null : byId.get(around.parentId());
      depth += around == null ? 0 : 1;
    }
    return indent.repeat(Math.max(0, depth));
  }

  private static String store(Action action) {
    return Json.text(action.data(), "store", "memory");
  }

  private static Instant firstToken(Action call) {
    Double millis = Json.number(call.data(), "timeToFirstTokenMs");
    boolean streamed = call.data().path("streaming").asBoolean(false);
    return streamed && millis != null && call.status() != Status.OPEN
        ? call.startTime().plusNanos((long) (millis * 1e6))
        : end(call);
  }

  private static Instant end(Action action) {
    Duration duration = action.duration();
    return duration == null ? action.startTime() : action.startTime().plus(duration);
  }
}
