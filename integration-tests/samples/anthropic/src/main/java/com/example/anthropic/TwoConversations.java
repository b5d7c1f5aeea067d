package com.example.anthropic;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.messages.MessageCreateParams;

/** Argument: the provider's URL. Leads two conversations by turns on one thread. */
public final class TwoConversations {
  private static final String[] users = {"anna", "bert"};

  private TwoConversations() {}

  public static void main(String[] args) {
    AnthropicClient client =
        AnthropicOkHttpClient.builder().baseUrl(args[0]).apiKey("test-key").build();
    MessageCreateParams.Builder[] told = {
      ToolLoop.conversation("Be kind."), ToolLoop.conversation("Be kind.")
    };
    for (String said : new String[] {"I am ", "Good bye from "}) {
      for (int i = 0; i < users.length; i++) {
        System.out.println(ToolLoop.answer(client, told[i].addUserMessage(said + users[i])));
      }
    }
    System.exit(0); // OkHttp's threads would keep the JVM for a minute
  }
}
