package com.example.spring;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** Adds something to what another model says. */
final class Loud implements ChatModel {
  private final ChatModel model;

  Loud(ChatModel model) {
    this.model = model;
  }

  @Override
  public ChatResponse call(Prompt prompt) {
    return Speaker.said(model.call(prompt).getResult().getOutput().getText() + "!");
  }

  @Override
  public Flux<ChatResponse> stream(Prompt prompt) {
    return model.stream(prompt).concatWith(Flux.just(Speaker.said("!")));
  }
}
