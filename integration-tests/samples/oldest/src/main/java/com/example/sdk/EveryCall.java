package com.example.sdk;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.embeddings.EmbeddingCreateParams;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import java.util.Optional;

/**
 * Arguments: the provider's URL and pairs of a way to call it and what to say. Prints what comes
 * back, as the program sees it.
 */
public final class EveryCall {
  private final OpenAIClient client;

  private EveryCall(OpenAIClient client) {
    this.client = client;
  }

  public static void main(String[] args) throws Exception {
    OpenAIClient client = OpenAIOkHttpClient.builder().baseUrl(args[0]).apiKey("test-key").build();
    EveryCall calls = new EveryCall(client);
    for (int i = 1; i < args.length; i += 2) {
      System.out.println(args[i] + ": " + calls.make(args[i], args[i + 1]));
    }
    System.exit(0); // OkHttp's threads would keep the JVM for a minute
  }

  private String make(String way, String text) throws Exception {
    return switch (way) {
      case "create" -> text(client.chat().completions().create(chat(text).build()));
      case "raw" -> raw(text);
      case "unread" -> unread(text);
      case "stream" -> stream(chat(text).build());
      case "stream-usage" -> stream(chat(text).streamOptions(withUsage()).build());
      case "abandon" -> abandon(text);
      case "tools" -> ToolLoop.answer(client, ToolLoop.conversation("Once.").addUserMessage(text));
      case "responses" -> client.responses().create(responses(text)).id();
      case "responses-stream" -> responsesStream(text);
      case "embeddings" -> embeddings(text);
      case "fail" -> fail(text);
      case "async" ->
          client
              .async()
              .chat()
              .completions()
              .create(chat(text).build())
              .thenApply(EveryCall::text)
              .join();
      case "async-responses" -> client.async().responses().create(responses(text)).join().id();
      case "async-stream" -> asyncStream(text);
      default -> throw new IllegalArgumentException(way);
    };
  }

  private String asyncStream(String text) {
    StringBuilder answer = new StringBuilder();
    client
        .async()
        .chat()
        .completions()
        .createStreaming(chat(text).build())
        .subscribe(chunk -> answer.append(text(chunk)))
        .onCompleteFuture()
        .join();
    return answer.toString();
  }

  private String raw(String text) {
    try (HttpResponseFor<ChatCompletion> response =
        client.chat().completions().withRawResponse().create(chat(text).build())) {
      return response.statusCode() + " " + text(response.parse());
    }
  }

  private String unread(String text) {
    try (HttpResponseFor<ChatCompletion> response =
        client.chat().completions().withRawResponse().create(chat(text).build())) {
      return response.statusCode() + " " + response.headers().values("content-type");
    }
  }

  private String stream(ChatCompletionCreateParams params) {
    StringBuilder answer = new StringBuilder();
    try (StreamResponse<ChatCompletionChunk> chunks =
        client.chat().completions().createStreaming(params)) {
      chunks.stream().forEach(chunk -> answer.append(text(chunk)));
    } catch (RuntimeException broken) {
      answer.append(" - ").append(broken);
    }
    return answer.toString();
  }

  private String abandon(String text) {
    try (StreamResponse<ChatCompletionChunk> chunks =
        client.chat().completions().createStreaming(chat(text).build())) {
      return text(chunks.stream().filter(chunk -> !text(chunk).isEmpty()).findFirst().get());
    }
  }

  private String responsesStream(String text) {
    try (StreamResponse<ResponseStreamEvent> events =
        client.responses().createStreaming(responses(text))) {
      return events.stream().count() + " events";
    }
  }

  private String embeddings(String text) {
    return client
            .embeddings()
            .create(EmbeddingCreateParams.builder().model("test-embeddings").input(text).build())
            .data()
            .size()
        + " vectors";
  }

  private String fail(String text) {
    try {
      return text(client.chat().completions().create(chat(text).build()));
    } catch (OpenAIServiceException refused) {
      return refused.statusCode() + " " + refused.type() + " " + refused.code();
    }
  }

  private static ChatCompletionStreamOptions withUsage() {
    return ChatCompletionStreamOptions.builder().includeUsage(true).build();
  }

  private static ChatCompletionCreateParams.Builder chat(String text) {
    return ChatCompletionCreateParams.builder().model("test-model").addUserMessage(text);
  }

  private static ResponseCreateParams responses(String text) {
    return ResponseCreateParams.builder().model("test-model").input(text).build();
  }

  private static String text(ChatCompletion completion) {
    return completion.choices().get(0).message().content().orElse("");
  }

  private static String text(ChatCompletionChunk chunk) {
    return chunk.choices().stream()
        .map(choice -> choice.delta().content())
        .flatMap(Optional::stream)
        .reduce("", String::concat);
  }
}
