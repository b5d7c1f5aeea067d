package com.example.spring;

import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;

/**
 * Conversations that nobody named: what was said is sent again by the program itself. Arguments:
 * what makes the model, and the provider's URL.
 */
public final class Nameless {
  private Nameless() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    ChatModel model = Made.by(args[0], args[1], ChatModel.class);
    List<Message> said = new ArrayList<>();
    for (String question : List.of("First?", "Second?")) {
      said.add(new UserMessage(question));
      String answer = ChatClient.create(model).prompt().messages(said).call().content();
      said.add(new AssistantMessage(answer));
      System.out.println(answer);
    }
    List<Message> direct = new ArrayList<>();
    for (String question : List.of("Third?", "Fourth?")) {
      direct.add(new UserMessage(question));
      AssistantMessage answer = model.call(new Prompt(direct)).getResult().getOutput();
      direct.add(answer);
      System.out.println(answer.getText());
    }
  }
}
