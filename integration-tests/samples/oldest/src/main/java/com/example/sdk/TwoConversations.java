package com.example.sdk;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;

/**
 * Argument: the provider's URL. Leads conversations by turns on one thread: two that send all that
 * was said, and two that leave remembering to the provider.
 */
public final class TwoConversations {
  private static final String[] users = {"anna", "bert"};

  private TwoConversations() {}

  public static void main(String[] args) throws Exception {
    OpenAIClient client = OpenAIOkHttpClient.builder().baseUrl(args[0]).apiKey("test-key").build();
    ChatCompletionCreateParams.Builder[] told = {
      ToolLoop.conversation("Be kind."), ToolLoop.conversation("Be kind.")
    };
    String[] previous = new String[users.length];
    for (String said : new String[] {"I am ", "Good bye from "}) {
      for (int i = 0; i < users.length; i++) {
        System.out.println(ToolLoop.answer(client, told[i].addUserMessage(said + users[i])));
        previous[i] = ask(client, said + users[i], previous[i]);
        System.out.println(previous[i]);
      }
    }
    System.exit(0); // OkHttp's threads would keep the JVM for a minute
  }

  private static String ask(OpenAIClient client, String text, String previous) {
    ResponseCreateParams.Builder question =
        ResponseCreateParams.builder().model("test-model").input(text);
    if (previous != null) {
      question.previousResponseId(previous);
    }
    Response response = client.responses().create(question.build());
    return response.id();
  }
}
