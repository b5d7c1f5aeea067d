package com.example.spring;

import java.util.List;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.support.ToolCallbacks;

/**
 * Executes the tools itself that a model of Spring AI 1 asks for. Arguments: the provider's URL,
 * and the question, which is asked whole and streamed.
 */
public final class OwnLoop {
  private static final OpenAiChatOptions options =
      OpenAiChatOptions.builder()
          .model("test-model")
          .toolCallbacks(ToolCallbacks.from(new Calculator()))
          .internalToolExecutionEnabled(false)
          .build();

  private OwnLoop() {}

  public static void main(String[] args) {
    ChatModel model = new OpenAi().apply(args[0]);
    for (boolean streamed : new boolean[] {false, true}) {
      Prompt prompt = new Prompt(List.of(new UserMessage(args[1])), options);
      ChatResponse answer = ask(model, prompt, streamed);
      prompt =
          new Prompt(
              ToolCallingManager.builder()
                  .build()
                  .executeToolCalls(prompt, answer)
                  .conversationHistory(),
              options);
      System.out.println(model.call(prompt).getResult().getOutput().getText());
    }
  }

  private static ChatResponse ask(ChatModel model, Prompt prompt, boolean streamed) {
    return streamed
        ? model.stream(prompt).filter(ChatResponse::hasToolCalls).blockLast()
        : model.call(prompt);
  }
}
