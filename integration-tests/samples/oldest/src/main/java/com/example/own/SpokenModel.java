package com.example.own;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.util.concurrent.Executor;

/**
 * Asks for a tool and then says what it answered. The executor decides on which thread the handler
 * hears it: with the caller's own, before {@code chat} has returned.
 */
final class SpokenModel implements StreamingChatModel {
  private final Executor mouth;

  SpokenModel(Executor mouth) {
    this.mouth = mouth;
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    mouth.execute(() -> speak(request, handler));
  }

  private static void speak(ChatRequest request, StreamingChatResponseHandler handler) {
    ChatMessage last = request.messages().get(request.messages().size() - 1);
    if (last instanceof ToolExecutionResultMessage result) {
      handler.onPartialResponse("The clock says ");
      handler.onPartialResponse(result.text());
      handler.onCompleteResponse(answer(AiMessage.from("The clock says " + result.text())));
    } else {
      handler.onCompleteResponse(
          answer(
              AiMessage.from(
                  ToolExecutionRequest.builder()
                      .id("call-" + request.messages().size())
                      .name("clock")
                      .arguments("{}")
                      .build())));
    }
  }

  private static ChatResponse answer(AiMessage message) {
    return ChatResponse.builder().aiMessage(message).tokenUsage(new TokenUsage(5, 2)).build();
  }
}
