package com.example.spring;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.client.advisor.MessageChatMemoryAdvisor;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.memory.MessageWindowChatMemory;
import org.springframework.ai.chat.model.ChatModel;

/**
 * A chat client with a memory and tools. Arguments: what makes the model, the provider's URL,
 * {@code call} or {@code stream}, whose conversation, and the questions. Prints the answers.
 */
public final class Desk {
  private final ChatClient client;
  private final String conversation;

  private Desk(ChatModel model, String conversation) {
    ChatMemory memory = MessageWindowChatMemory.builder().maxMessages(20).build();
    this.client =
        ChatClient.builder(model)
            .defaultSystem("You are a clerk.")
            .defaultAdvisors(MessageChatMemoryAdvisor.builder(memory).build())
            .defaultTools(new Calculator())
            .build();
    this.conversation = conversation;
  }

  public static void main(String[] args) throws ReflectiveOperationException {
    Desk desk = new Desk(Made.by(args[0], args[1], ChatModel.class), args[3]);
    for (int i = 4; i < args.length; i++) {
      try {
        System.out.println(args[2].equals("call") ? desk.call(args[i]) : desk.stream(args[i]));
      } catch (RuntimeException failed) {
        System.out.println("Failed: " + failed.getClass().getName());
      }
    }
    // The SDK's idle threads would keep it for a minute.
    System.exit(0);
  }

  private String call(String question) {
    return asked(question).call().content();
  }

  private String stream(String question) {
    return asked(question).stream()
        .content()
        .doOnComplete(() -> System.out.println("complete on " + Threads.here()))
        .collectList()
        .map(pieces -> String.join("", pieces))
        .block();
  }

  private ChatClient.ChatClientRequestSpec asked(String question) {
    return client
        .prompt()
        .user(user -> user.text("{question}").param("question", question))
        .advisors(advisors -> advisors.param(ChatMemory.CONVERSATION_ID, conversation));
  }
}
