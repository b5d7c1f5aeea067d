package com.example.pictures;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.PdfFileContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.message.VideoContent;
import dev.langchain4j.data.pdf.PdfFile;
import dev.langchain4j.data.video.Video;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Argument: how often to ask. Each request shows all pictures again, as a conversation does. */
public final class Album {
  private Album() {}

  public static void main(String[] args) {
    ChatModel model = new Looking();
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(
        UserMessage.from(
            TextContent.from("Look."),
            ImageContent.from(file(1), "image/png"),
            AudioContent.from(file(2), "audio/wav"),
            PdfFileContent.from(
                PdfFile.builder().base64Data(file(3)).mimeType("application/pdf").build()),
            VideoContent.from(Video.builder().base64Data(file(4)).mimeType("video/mp4").build()),
            ImageContent.from("https://example.com/cat.png")));
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      AiMessage answer = model.chat(ChatRequest.builder().messages(messages).build()).aiMessage();
      System.out.println(answer.text());
      messages.add(answer);
      messages.add(UserMessage.from("And now?"));
    }
  }

  /** 100 kB that no compression makes smaller. */
  private static String file(int seed) {
    byte[] bytes = new byte[100_000];
    new Random(seed).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static final class Looking implements ChatModel {
    @Override
    public ChatResponse chat(ChatRequest request) {
      return ChatResponse.builder()
          .aiMessage(AiMessage.from("saw " + request.messages().size()))
          .build();
    }
  }
}
