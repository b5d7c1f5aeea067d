package com.example.pictures;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartImage.ImageUrl;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Argument: the provider's URL. Asks twice about a picture that stands in the request. */
public final class Wire {
  private Wire() {}

  public static void main(String[] args) {
    OpenAIClient client = OpenAIOkHttpClient.builder().baseUrl(args[0]).apiKey("test-key").build();
    byte[] bytes = new byte[100_000];
    new Random(5).nextBytes(bytes);
    String url = "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    ChatCompletionContentPart picture =
        ChatCompletionContentPart.ofImageUrl(
            ChatCompletionContentPartImage.builder()
                .imageUrl(ImageUrl.builder().url(url).build())
                .build());
    ChatCompletionCreateParams request =
        ChatCompletionCreateParams.builder()
            .model("test-model")
            .addUserMessageOfArrayOfContentParts(List.of(picture))
            .addUserMessage("What is it?")
            .build();
    for (int i = 0; i < 2; i++) {
      System.out.println(
          client.chat().completions().create(request).choices().get(0).message().content());
    }
    System.exit(0); // OkHttp's threads would keep the JVM for a minute
  }
}
