package io.afr.benchmarks.size;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;

/** A model that asks for one tool after the other, and says so to the naive log. */
final class Looping implements ChatModel {

  private final int iterations;
  private final NaiveLog log;
  private int calls;

  Looping(int iterations, NaiveLog log) {
    this.iterations = iterations;
    this.log = log;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    calls++;
    AiMessage answer =
        calls <= iterations
            ? AiMessage.from(
                ToolExecutionRequest.builder()
                    .id("call_" + calls)
                    .name("tool_" + calls % Loop.TOOLS)
                    .arguments("{\"page\":" + calls + "}")
                    .build())
            : AiMessage.from("Read " + iterations + " pages.");
    ChatResponse response = response(answer);
    log.add(request, response);
    return response;
  }

  private ChatResponse response(AiMessage answer) {
    return ChatResponse.builder()
        .aiMessage(answer)
        .id("answer-" + calls)
        .modelName("gpt-5-mini")
        .finishReason(calls <= iterations ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
        .tokenUsage(new TokenUsage(1000 + 600 * calls, 20))
        .build();
  }
}
