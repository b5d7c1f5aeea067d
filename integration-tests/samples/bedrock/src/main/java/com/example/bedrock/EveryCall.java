package com.example.bedrock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;

/**
 * Arguments: the provider's URL and pairs of a way to call it and what to say. Prints what comes
 * back, as the program sees it.
 */
public final class EveryCall {
  private static final String nova = "us.amazon.nova-lite-v1:0";
  private static final String claude = "anthropic.claude-3-5-sonnet-20240620-v1:0";

  private final BedrockRuntimeClient client;
  private final BedrockRuntimeAsyncClient async;

  private EveryCall(BedrockRuntimeClient client, BedrockRuntimeAsyncClient async) {
    this.client = client;
    this.async = async;
  }

  public static void main(String[] args) {
    EveryCall calls = new EveryCall(Clients.sync(args[0]), Clients.async(args[0]));
    for (int i = 1; i < args.length; i += 2) {
      System.out.println(args[i] + ": " + calls.make(args[i], args[i + 1]));
    }
    System.exit(0);
  }

  private String make(String way, String text) {
    return switch (way) {
      case "converse" -> text(client.converse(converse(text)));
      case "lambda" -> text(client.converse(it -> it.modelId(nova).messages(user(text))));
      case "async" -> async.converse(converse(text)).thenApply(EveryCall::text).join();
      case "stream" -> stream(text);
      case "abandon" -> abandon(text);
      case "cancel" -> cancel(text);
      case "tools" -> ToolLoop.answer(client, nova, text);
      case "invoke" -> invoke(claude, Bodies.anthropic(text));
      case "nova" -> invoke(nova, Bodies.nova(text));
      case "titan" -> invoke("amazon.titan-text-express-v1", Bodies.titan(text));
      case "llama" ->
          invoke(
              "arn:aws:bedrock:us-east-1::foundation-model/meta.llama3-8b-instruct-v1:0",
              Bodies.llama(text));
      case "invoke-stream" -> invokeStream(claude, Bodies.anthropic(text));
      case "titan-stream" -> invokeStream("amazon.titan-text-express-v1", Bodies.titan(text));
      case "fail" -> fail(text);
      default -> throw new IllegalArgumentException(way);
    };
  }

  private String fail(String text) {
    try {
      return text(client.converse(converse(text)));
    } catch (BedrockRuntimeException refused) {
      return refused.statusCode() + " " + refused.awsErrorDetails().errorCode();
    }
  }

  private String stream(String text) {
    StringBuilder answer = new StringBuilder();
    ConverseStreamResponseHandler handler =
        ConverseStreamResponseHandler.builder()
            .subscriber(
                ConverseStreamResponseHandler.Visitor.builder()
                    .onMessageStart(start -> answer.setLength(0))
                    .onContentBlockDelta(event -> answer.append(event.delta().text()))
                    .build())
            .build();
    try {
      async.converseStream(it -> it.modelId(nova).messages(user(text)), handler).join();
    } catch (CompletionException broken) {
      answer.append(" - ").append(broken.getCause().getClass().getSimpleName());
    }
    return answer.toString();
  }

  /** Cancels its subscription at the first word. */
  private String abandon(String text) {
    CompletableFuture<String> first = new CompletableFuture<>();
    ConverseStreamResponseHandler handler =
        ConverseStreamResponseHandler.builder()
            .onEventStream(events -> events.subscribe(new FirstWord(first)))
            .build();
    CompletableFuture<Void> unused =
        async.converseStream(it -> it.modelId(nova).messages(user(text)), handler);
    return first.join();
  }

  /** Cancels the SDK's future at the first word. */
  private String cancel(String text) {
    CompletableFuture<String> first = new CompletableFuture<>();
    ConverseStreamResponseHandler handler =
        ConverseStreamResponseHandler.builder()
            .subscriber(
                ConverseStreamResponseHandler.Visitor.builder()
                    .onContentBlockDelta(event -> first.complete(event.delta().text()))
                    .build())
            .build();
    CompletableFuture<Void> done =
        async.converseStream(it -> it.modelId(nova).messages(user(text)), handler);
    return first.join() + " " + done.cancel(true) + " " + done.isCancelled();
  }

  private String invoke(String model, String body) {
    return Bodies.text(
        client
            .invokeModel(it -> it.modelId(model).body(SdkBytes.fromUtf8String(body)))
            .body()
            .asUtf8String());
  }

  private String invokeStream(String model, String body) {
    StringBuilder answer = new StringBuilder();
    InvokeModelWithResponseStreamResponseHandler handler =
        InvokeModelWithResponseStreamResponseHandler.builder()
            .subscriber(
                InvokeModelWithResponseStreamResponseHandler.Visitor.builder()
                    .onChunk(chunk -> answer.append(Bodies.text(chunk.bytes().asUtf8String())))
                    .build())
            .build();
    async
        .invokeModelWithResponseStream(
            it -> it.modelId(model).body(SdkBytes.fromUtf8String(body)), handler)
        .join();
    return answer.toString();
  }

  private static ConverseRequest converse(String text) {
    return ConverseRequest.builder()
        .modelId(nova)
        .messages(user(text))
        .inferenceConfig(it -> it.maxTokens(512).temperature(0.5f))
        .build();
  }

  private static Message user(String text) {
    return Message.builder()
        .role(ConversationRole.USER)
        .content(ContentBlock.fromText(text))
        .build();
  }

  static String text(ConverseResponse response) {
    StringBuilder text = new StringBuilder();
    for (ContentBlock block : response.output().message().content()) {
      text.append(block.text() == null ? "" : block.text());
    }
    return text.toString();
  }

  /** Asks for one event after the other until there is a word. */
  private static final class FirstWord implements Subscriber<ConverseStreamOutput> {
    private final CompletableFuture<String> word;
    private Subscription subscription;

    FirstWord(CompletableFuture<String> word) {
      this.word = word;
    }

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
      given.request(1);
    }

    @Override
    public void onNext(ConverseStreamOutput event) {
      event.accept(
          ConverseStreamResponseHandler.Visitor.builder()
              .onContentBlockDelta(piece -> say(piece.delta().text()))
              .onDefault(other -> subscription.request(1))
              .build());
    }

    private void say(String text) {
      subscription.cancel();
      word.complete(text);
    }

    @Override
    public void onError(Throwable thrown) {
      word.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
      word.complete("nothing");
    }
  }
}
