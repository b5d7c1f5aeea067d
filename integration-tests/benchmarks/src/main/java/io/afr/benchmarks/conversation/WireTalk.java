package io.afr.benchmarks.conversation;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** The SDK's client, whose requests go no further than its own HTTP layer. */
final class WireTalk implements Talk {

  private static final Loopback loopback = new Loopback();
  private static final OpenAIClient client =
      new OpenAIClientImpl(
          ClientOptions.builder().httpClient(loopback).apiKey("test-key").maxRetries(0).build());

  private final ChatCompletionCreateParams.Builder conversation =
      ChatCompletionCreateParams.builder().model("gpt-5-mini");

  @Override
  public void say(String text) {
    conversation.addUserMessage(text);
    conversation.addMessage(
        client.chat().completions().create(conversation.build()).choices().get(0).message());
  }

  @Override
  public long requestBytes() {
    return loopback.requestBytes();
  }
}
