package com.example.sdk;

import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;
import java.util.concurrent.CompletableFuture;

/**
 * Arguments: the provider's URL, who asks, and the question. An assistant of LangChain4j whose tool
 * asks two experts, one after the other, through the OpenAI SDK and without waiting in between.
 */
public final class AskingTool {
  private final OpenAIClientAsync client;

  private AskingTool(OpenAIClientAsync client) {
    this.client = client;
  }

  /** The assistant. */
  interface Asker {
    String chat(@MemoryId String user, @UserMessage String question);
  }

  public static void main(String[] args) {
    OpenAIClientAsync client =
        OpenAIOkHttpClientAsync.builder().baseUrl(args[0]).apiKey("test-key").build();
    Asker asker =
        AiServices.builder(Asker.class)
            .chatModel(
                OpenAiChatModel.builder()
                    .baseUrl(args[0])
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
            .tools(new AskingTool(client))
            .build();
    System.out.println(asker.chat(args[1], args[2]));
    System.exit(0); // OkHttp's threads would keep the JVM for a minute
  }

  @Tool("Asks the experts")
  String experts(String subject) {
    return ask(subject).thenCompose(answer -> ask("Really? " + answer)).join();
  }

  private CompletableFuture<String> ask(String question) {
    return client
        .chat()
        .completions()
        .create(
            ChatCompletionCreateParams.builder()
                .model("expert-model")
                .addUserMessage(question)
                .build())
        .thenApply(AskingTool::text);
  }

  private static String text(ChatCompletion completion) {
    return completion.choices().get(0).message().content().orElse("");
  }
}
