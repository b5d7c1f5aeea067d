package com.example.modular;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** Arguments: the provider's URL and a question. Asks by two libraries, which are modules. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println(Main.class.getModule() + " asks " + ChatModel.class.getModule());
    ChatModel model =
        OpenAiChatModel.builder()
            .baseUrl(args[0])
            .apiKey("test-key")
            .modelName("test-model")
            .build();
    System.out.println(model.chat(args[1]));
    System.out.println(new Loud(model).chat(args[1]));
    remember();
    OpenAIClient client = OpenAIOkHttpClient.builder().baseUrl(args[0]).apiKey("test-key").build();
    System.out.println(
        client
            .chat()
            .completions()
            .create(
                ChatCompletionCreateParams.builder()
                    .model("test-model")
                    .addUserMessage(args[1])
                    .build())
            .choices()
            .get(0)
            .message()
            .content()
            .orElse(""));
    System.exit(0); // OkHttp's threads would keep the JVM for a minute
  }

  private static void remember() {
    ChatMemory memory = MessageWindowChatMemory.builder().id("modular").maxMessages(10).build();
    memory.add(ToolExecutionResultMessage.from("1", "look", "seen"));
  }
}
