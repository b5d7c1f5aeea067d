package com.example.crowd;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** Asks for a file where it can, and then says what it is like. */
final class Answering implements ChatModel {
  private final AtomicLong calls = new AtomicLong();

  @Override
  public ChatResponse doChat(ChatRequest request) {
    ChatMessage last = request.messages().get(request.messages().size() - 1);
    long call = calls.incrementAndGet();
    boolean hasTools =
        request.toolSpecifications() != null && !request.toolSpecifications().isEmpty();
    return hasTools && !(last instanceof ToolExecutionResultMessage)
        ? answer(AiMessage.from(wantsFile(call)))
        : answer(AiMessage.from("Your request " + call + " has been granted."));
  }

  private static ToolExecutionRequest wantsFile(long call) {
    return ToolExecutionRequest.builder()
        .id("call-" + call)
        .name("file")
        .arguments("{\"number\":" + call % 1000 + "}")
        .build();
  }

  private static ChatResponse answer(AiMessage message) {
    return ChatResponse.builder().aiMessage(message).tokenUsage(new TokenUsage(5, 2)).build();
  }

  /** The same, word by word, on a thread of its own. */
  static final class Speaking implements StreamingChatModel {
    private final Executor mouth;

    Speaking(Executor mouth) {
      this.mouth = mouth;
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
      mouth.execute(() -> speak(handler));
    }

    private static void speak(StreamingChatResponseHandler handler) {
      handler.onPartialResponse("Come back ");
      handler.onPartialResponse("tomorrow.");
      handler.onCompleteResponse(answer(AiMessage.from("Come back tomorrow.")));
    }
  }
}
