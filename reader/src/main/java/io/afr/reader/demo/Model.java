package io.afr.reader.demo;

import io.afr.api.Afr;
import io.afr.api.LlmCall;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers by the script, word by word, and tells the recorder of each request: no library that the
 * recorder knows does it for the program.
 */
final class Model {

  private static final int WORD_MILLIS = 12;

  private final Script script;
  private final PrintStream out;
  private final List<Consumer<LlmCall>> conversation = new ArrayList<>();

  Model(Script script, PrintStream out) {
    this.script = script;
    this.out = out;
    conversation.add(call -> call.message("system", Script.INSTRUCTION));
  }

  void hear(String question) {
    conversation.add(call -> call.message("user", question));
  }

  void hear(Reply.Ask ask, String result) {
    conversation.add(call -> call.toolResult(ask.callId(), result));
  }

  Reply ask() {
    long start = System.nanoTime();
    Reply reply = script.next();
    LlmCall call = LlmCall.of("scripted-1").provider("demo");
    conversation.forEach(message -> message.accept(call));
    Waiting.of(reply.millis());
    if (!reply.text().isEmpty()) {
      call.streamed(since(start));
      speak(reply.text());
    }
    reply.asks().forEach(ask -> call.asksForTool(ask.callId(), ask.tool(), ask.args()));
    Afr.record(
        call.response(reply.text())
            .finishReason(reply.asks().isEmpty() ? "stop" : "tool_calls")
            .usage(reply.inputTokens(), reply.outputTokens())
            .duration(since(start)));
    remember(reply);
    return reply;
  }

  private void remember(Reply reply) {
    if (!reply.text().isEmpty()) {
      conversation.add(call -> call.message("assistant", reply.text()));
    }
    for (Reply.Ask ask : reply.asks()) {
      conversation.add(call -> call.toolCall(ask.callId(), ask.tool(), ask.args()));
    }
  }

  private void speak(String text) {
    out.print("Desk:  ");
    for (String word : text.split(" ", -1)) {
      out.print(word + " ");
      out.flush();
      Waiting.of(WORD_MILLIS);
    }
    out.println();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
