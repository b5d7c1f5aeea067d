package io.afr.integration.springai;

import io.afr.agent.record.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolExecutionResult;

/** The execution of the tools that an answer asks for: a cut through the call of the model. */
final class Cut {

  private final Prompt prompt;
  private final ToolCalls toolCalls;
  private final @Nullable Loop loop;
  private final @Nullable StreamLoop stream;
  private final Frame.@Nullable Resumed outside;

  private Cut(
      Prompt prompt,
      ToolCalls toolCalls,
      @Nullable Loop loop,
      @Nullable StreamLoop stream,
      Frame.@Nullable Resumed outside) {
    this.prompt = prompt;
    this.toolCalls = toolCalls;
    this.loop = loop;
    this.stream = stream;
    this.outside = outside;
  }

  static Cut begin(Prompt prompt, ChatResponse response) {
    ToolCalls toolCalls = ToolCalls.expect(response);
    Loop loop = Loop.current();
    if (loop != null) {
      loop.pause(response);
      return new Cut(prompt, toolCalls, loop, null, null);
    }
    StreamLoop stream = StreamLoops.of(prompt);
    Frame.Resumed outside = stream == null ? null : stream.pause(response);
    return new Cut(prompt, toolCalls, null, outside == null ? null : stream, outside);
  }

  /**
   * The tools have been executed.
   *
   * @param result null if that failed: then nothing more is sent
   */
  void end(@Nullable ToolExecutionResult result) {
    toolCalls.done();
    if (outside != null) {
      outside.close();
    }
    List<Message> next =
        result == null || result.returnDirect() ? null : result.conversationHistory();
    if (loop != null) {
      loop.resume(next, prompt.getOptions());
    } else if (stream != null && next != null) {
      stream.resume(next, prompt.getOptions());
    }
  }
}
