package com.example.spring;

import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** What all models of this program's own have in common. Counts no tokens. */
abstract class Speaker implements ChatModel {

  abstract List<String> words(Prompt prompt);

  @Override
  public ChatResponse call(Prompt prompt) {
    return said(String.join("", words(prompt)));
  }

  @Override
  public Flux<ChatResponse> stream(Prompt prompt) {
    return Flux.fromIterable(words(prompt)).map(Speaker::said);
  }

  static ChatResponse said(String text) {
    return new ChatResponse(List.of(new Generation(new AssistantMessage(text))));
  }
}
