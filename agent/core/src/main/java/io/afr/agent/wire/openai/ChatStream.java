package io.afr.agent.wire.openai;

import io.afr.agent.json.Json;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the answer together that chat completions, or the older completions, streamed. */
final class ChatStream {

  private final Answer answer;
  private final Map<Integer, Choice> choices = new TreeMap<>();
  private boolean done;

  private ChatStream(Answer answer) {
    this.answer = answer;
  }

  static void read(byte[] body, Answer answer) {
    ChatStream stream = new ChatStream(answer);
    EventStream.read(body, stream::add);
    stream.finish();
  }

  private void add(String data) {
    if (data.equals("[DONE]")) {
      done = true;
      return;
    }
    Json chunk = Json.parse(data.getBytes(StandardCharsets.UTF_8));
    OpenAiApi.identify(chunk, answer);
    for (Json choice : chunk.get("choices").items()) {
      choices.computeIfAbsent(index(choice), any -> new Choice()).add(choice);
    }
  }

  /**
   * Some providers leave {@code [DONE]} out: then the answer is whole if each choice says why it
   * ended.
   */
  private void finish() {
    boolean finished = !choices.isEmpty();
    for (Choice choice : choices.values()) {
      finished &= choice.finishReason != null;
      answer.addFinishReason(choice.finishReason);
      choice.tools.values().forEach(tool -> answer.addToolCall(tool.id));
    }
    answer.setWhole(done || finished);
    Choice first = choices.get(0);
    if (answer.isWhole() && first != null) {
      answer.setFingerprint(first.fingerprint());
    }
  }

  private static int index(Json element) {
    String index = element.get("index").text();
    return index == null ? 0 : Integer.parseInt(index);
  }

  /** One of the alternatives asked for. */
  private static final class Choice {

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Tool> tools = new TreeMap<>();
    private @Nullable String finishReason;

    void add(Json choice) {
      Json delta = choice.get("delta");
      append(delta.get("content").text(), text);
      append(delta.get("refusal").text(), text);
      for (Json call : delta.get("tool_calls").items()) {
        tools.computeIfAbsent(index(call), any -> new Tool()).add(call);
      }
      String reason = choice.get("finish_reason").text();
      finishReason = reason == null ? finishReason : reason;
    }

    Fingerprint fingerprint() {
      Fingerprint fingerprint = new Fingerprint("assistant").text(text.toString());
      tools.values().forEach(tool -> fingerprint.tool(tool.id, tool.name, tool.args.toString()));
      return fingerprint;
    }
  }

  /** A tool that the model asks for: its arguments come in pieces. */
  private static final class Tool {

    private final StringBuilder args = new StringBuilder();
    private @Nullable String id;
    private @Nullable String name;

    void add(Json call) {
      Json function = call.get("custom").isObject() ? call.get("custom") : call.get("function");
      id = call.get("id").isPresent() ? call.get("id").text() : id;
      name = function.get("name").isPresent() ? function.get("name").text() : name;
      append(function.get("arguments").text(), args);
      append(function.get("input").text(), args);
    }
  }

  private static void append(@Nullable String piece, StringBuilder whole) {
    if (piece != null) {
      whole.append(piece);
    }
  }
}
