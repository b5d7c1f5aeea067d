package com.example.spring;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.Prompt;

/**
 * Reads no more of an answer than its first words. Arguments: what makes the model, the provider's
 * URL, and the question.
 */
public final class Stop {
  private Stop() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    ChatModel model = Made.by(args[0], args[1], ChatModel.class);
    String first =
        model.stream(new Prompt(args[2]))
            .map(piece -> piece.getResult().getOutput().getText())
            .filter(text -> text != null && !text.isEmpty())
            .blockFirst();
    System.out.println(first);
    // The SDK's idle threads would keep it for a minute.
    System.exit(0);
  }
}
