package com.example.harbour;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;

/** A model that costs nothing in tests: looks a harbour's tide up so often, then says it. */
final class ScriptedModel implements ChatModel {

  private final String harbour;
  private final int lookUps;

  ScriptedModel(String harbour, int lookUps) {
    this.harbour = harbour;
    this.lookUps = lookUps;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    List<ChatMessage> messages = request.messages();
    long done = messages.stream().filter(ToolExecutionResultMessage.class::isInstance).count();
    if (done < lookUps) {
      return response(AiMessage.from(lookUp(done)), new TokenUsage(400, 25));
    }
    ChatMessage last = messages.get(messages.size() - 1);
    String tide = ((ToolExecutionResultMessage) last).text();
    return response(AiMessage.from("High tide: " + tide), new TokenUsage(450, 15));
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return ChatRequestParameters.builder().modelName("gpt-4o-mini").build();
  }

  @Override
  public ModelProvider provider() {
    return ModelProvider.OPEN_AI;
  }

  private ToolExecutionRequest lookUp(long number) {
    return ToolExecutionRequest.builder()
        .id("call-" + number)
        .name("highTide")
        .arguments("{\"harbour\":\"" + harbour + "\",\"day\":\"Friday\"}")
        .build();
  }

  private static ChatResponse response(AiMessage message, TokenUsage usage) {
    return ChatResponse.builder()
        .aiMessage(message)
        .modelName("gpt-4o-mini")
        .tokenUsage(usage)
        .build();
  }
}
