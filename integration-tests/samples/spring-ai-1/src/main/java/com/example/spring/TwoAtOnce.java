package com.example.spring;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.MessageChatMemoryAdvisor;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.memory.MessageWindowChatMemory;
import org.springframework.ai.chat.model.ChatModel;
import reactor.core.publisher.Flux;

/**
 * Two conversations of one chat client at the same time. Arguments: what makes the model, the
 * provider's URL, and the questions of both.
 */
public final class TwoAtOnce {
  private final ChatClient client;

  private TwoAtOnce(ChatModel model) {
    ChatMemory memory = MessageWindowChatMemory.builder().build();
    client =
        ChatClient.builder(model)
            .defaultAdvisors(MessageChatMemoryAdvisor.builder(memory).build())
            .defaultTools(new Calculator())
            .build();
  }

  public static void main(String[] args) throws ReflectiveOperationException {
    TwoAtOnce desk = new TwoAtOnce(Made.by(args[0], args[1], ChatModel.class));
    desk.ask("anna", args[2])
        .mergeWith(desk.ask("ben", args[3]))
        .sort()
        .doOnNext(System.out::println)
        .blockLast();
    // The SDK's idle threads would keep it for a minute.
    System.exit(0);
  }

  private Flux<String> ask(String conversation, String question) {
    return client
        .prompt()
        .user(user -> user.text("{question}").param("question", question))
        .advisors(advisors -> advisors.param(ChatMemory.CONVERSATION_ID, conversation))
        .stream()
        .content()
        .collectList()
        .map(pieces -> conversation + ": " + String.join("", pieces))
        .flux();
  }
}
