package com.example.schedulers;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.service.AiServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A model that asks another one in every place there is: before anybody has asked anything, for two
 * people in turn, and afterwards for nobody.
 */
public final class Everywhere implements ChatModel {
  private final ChatModel other;
  private final Map<String, Place> places;

  private Everywhere(ChatModel other, Map<String, Place> places) {
    this.other = other;
    this.places = places;
  }

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    Everywhere everywhere = new Everywhere(new EchoModel(), Places.on(pool));
    everywhere.ask("before");
    Helper helper =
        AiServices.builder(Helper.class)
            .chatModel(everywhere)
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(10).build())
            .build();
    System.out.println(helper.help("gina", "Everywhere?"));
    System.out.println(helper.help("hugo", "Again?"));
    everywhere.ask("after");
    pool.shutdown();
    System.exit(0);
  }

  @Override
  public ChatResponse chat(ChatRequest request) {
    try {
      return ChatResponse.builder()
          .aiMessage(AiMessage.from(String.join("\n", ask("within"))))
          .build();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> ask(String when) throws Exception {
    List<String> heard = new ArrayList<>();
    for (Map.Entry<String, Place> place : places.entrySet()) {
      String question = when + ": " + place.getKey();
      heard.add(place.getValue().run(() -> other.chat(question)));
    }
    return heard;
  }
}
