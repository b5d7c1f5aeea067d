package com.example.loop;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * A model that asks for one tool after the other, and counts what a log of every request and answer
 * as a line of JSON would hold.
 */
final class Investigation implements ChatModel {
  private final int steps;
  private int step;
  private final Set<String> said = new HashSet<>();
  private long logged;
  private long content;

  Investigation(int steps) {
    this.steps = steps;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    AiMessage answer =
        step++ < steps
            ? AiMessage.from(
                ToolExecutionRequest.builder()
                    .id("call_" + step)
                    .name("tool" + step % 20)
                    .arguments("{\"page\":" + step + "}")
                    .build())
            : AiMessage.from("Nothing suspicious was found.");
    log(request, answer);
    return ChatResponse.builder()
        .aiMessage(answer)
        .id("answer-" + step)
        .modelName("test-model")
        .tokenUsage(new TokenUsage(1_000 + step, 20))
        .finishReason(step <= steps ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
        .build();
  }

  long logged() {
    return logged;
  }

  /** How much of it is said for the first time. */
  long content() {
    return content;
  }

  private void log(ChatRequest request, AiMessage answer) {
    for (ChatMessage message : request.messages()) {
      say(ChatMessageSerializer.messageToJson(message));
    }
    for (ToolSpecification tool : request.toolSpecifications()) {
      say(json(tool));
    }
    say(ChatMessageSerializer.messageToJson(answer));
  }

  private void say(String json) {
    int bytes = json.getBytes(StandardCharsets.UTF_8).length + 1;
    logged += bytes;
    content += said.add(json) ? bytes : 0;
  }

  private static String json(ToolSpecification tool) {
    return "{\"type\":\"function\",\"function\":{\"name\":\""
        + tool.name()
        + "\",\"description\":\""
        + tool.description()
        + "\",\"parameters\":{\"type\":\"object\",\"properties\":{\"page\":{\"type\":\"integer\"}}}}}";
  }
}
