package io.afr.benchmarks.conversation;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.ArrayList;
import java.util.List;

/** The program keeps the messages itself; nobody tells whose conversation it is. */
final class ModelTalk implements Talk {

  private static final ChatModel model = new Echo();

  private final List<ChatMessage> messages = new ArrayList<>();

  @Override
  public void say(String text) {
    messages.add(UserMessage.from(text));
    ChatRequest request = ChatRequest.builder().messages(messages).build();
    messages.add(model.chat(request).aiMessage());
  }
}
