package com.example.anthropic;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.ObjectMappers;
import com.anthropic.core.http.AsyncStreamResponse;
import com.anthropic.core.http.HttpResponseFor;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCountTokensParams;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import java.util.concurrent.CompletableFuture;

/**
 * Arguments: the provider's URL and pairs of a way to call it and what to say. Prints what comes
 * back, as the program sees it.
 */
public final class EveryCall {
  private final AnthropicClient client;

  private EveryCall(AnthropicClient client) {
    this.client = client;
  }

  public static void main(String[] args) {
    AnthropicClient client =
        AnthropicOkHttpClient.builder().baseUrl(args[0]).apiKey("test-key").build();
    EveryCall calls = new EveryCall(client);
    for (int i = 1; i < args.length; i += 2) {
      System.out.println(args[i] + ": " + calls.make(args[i], args[i + 1]));
    }
    System.exit(0); // OkHttp's threads would keep the JVM for a minute
  }

  private String make(String way, String text) {
    return switch (way) {
      case "create" -> text(client.messages().create(message(text).build()));
      case "raw" -> raw(text);
      case "unread" -> unread(text);
      case "stream" -> stream(message(text).build());
      case "think" -> stream(message(text).enabledThinking(1024).build());
      case "abandon" -> abandon(text);
      case "tools" -> ToolLoop.answer(client, ToolLoop.conversation("Once.").addUserMessage(text));
      case "beta" -> beta(text);
      case "count" -> count(text);
      case "fail" -> fail(text);
      case "async" ->
          client.async().messages().create(message(text).build()).thenApply(EveryCall::text).join();
      case "async-stream" -> asyncStream(text);
      case "async-cancel" -> asyncCancel(text);
      default -> throw new IllegalArgumentException(way);
    };
  }

  private String asyncStream(String text) {
    StringBuilder answer = new StringBuilder();
    client
        .async()
        .messages()
        .createStreaming(message(text).build())
        .subscribe(event -> answer.append(text(event)))
        .onCompleteFuture()
        .join();
    return answer.toString();
  }

  /** Closes the stream at its first word, on the thread that brings it, and waits for its end. */
  private String asyncCancel(String text) {
    CompletableFuture<String> first = new CompletableFuture<>();
    AsyncStreamResponse<RawMessageStreamEvent> events =
        client.async().messages().createStreaming(message(text).build());
    events.subscribe(
        event -> {
          if (!text(event).isEmpty() && first.complete(text(event))) {
            events.close();
          }
        });
    return events.onCompleteFuture().handle((ended, failed) -> first.join()).join();
  }

  private String raw(String text) {
    try (HttpResponseFor<Message> response =
        client.messages().withRawResponse().create(message(text).build())) {
      return response.statusCode() + " " + text(response.parse());
    }
  }

  private String unread(String text) {
    try (HttpResponseFor<Message> response =
        client.messages().withRawResponse().create(message(text).build())) {
      return response.statusCode() + " " + response.headers().values("content-type");
    }
  }

  private String stream(MessageCreateParams params) {
    StringBuilder answer = new StringBuilder();
    try (StreamResponse<RawMessageStreamEvent> events = client.messages().createStreaming(params)) {
      events.stream().forEach(event -> answer.append(text(event)));
    } catch (Exception broken) { // the oldest version throws IOException undeclared
      answer.append(" - ").append(broken);
    }
    return answer.toString();
  }

  private String abandon(String text) {
    try (StreamResponse<RawMessageStreamEvent> events =
        client.messages().createStreaming(message(text).build())) {
      return text(events.stream().filter(event -> !text(event).isEmpty()).findFirst().get());
    }
  }

  private String beta(String text) {
    return client
        .beta()
        .messages()
        .create(
            com.anthropic.models.beta.messages.MessageCreateParams.builder()
                .model("test-model")
                .maxTokens(1024)
                .addUserMessage(text)
                .addBeta("interleaved-thinking-2025-05-14")
                .build())
        .content()
        .get(0)
        .text()
        .get()
        .text();
  }

  private String count(String text) {
    return client
            .messages()
            .countTokens(
                MessageCountTokensParams.builder().model("test-model").addUserMessage(text).build())
            .inputTokens()
        + " tokens";
  }

  private String fail(String text) {
    try {
      return text(client.messages().create(message(text).build()));
    } catch (AnthropicServiceException refused) {
      return refused.statusCode() + " " + refused.body();
    }
  }

  private static MessageCreateParams.Builder message(String text) {
    return MessageCreateParams.builder().model("test-model").maxTokens(1024).addUserMessage(text);
  }

  static String text(Message message) {
    StringBuilder text = new StringBuilder();
    message.content().forEach(block -> block.text().ifPresent(part -> text.append(part.text())));
    return text.toString();
  }

  /** Read as JSON: the types of deltas changed between the versions that this one runs with. */
  private static String text(RawMessageStreamEvent event) {
    return ObjectMappers.jsonMapper().valueToTree(event).at("/delta/text").asText();
  }
}
