package com.example.genai;

import com.google.genai.Chat;
import com.google.genai.ResponseStream;
import com.google.genai.types.Content;
import com.google.genai.types.FunctionCall;
import com.google.genai.types.FunctionDeclaration;
import com.google.genai.types.FunctionResponse;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.Part;
import com.google.genai.types.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Arguments: the provider's URL and the questions of one chat, whose answers are streamed. Calls
 * the tools that the model asks for, and prints the answers.
 */
public final class ToolLoop {
  private static final GenerateContentConfig withTool =
      GenerateContentConfig.builder()
          .tools(
              List.of(
                  Tool.builder()
                      .functionDeclarations(
                          List.of(FunctionDeclaration.builder().name("shout").build()))
                      .build()))
          .build();

  private ToolLoop() {}

  public static void main(String[] args) {
    Chat chat = EveryCall.client(args[0]).chats.create(EveryCall.MODEL, withTool);
    for (int i = 1; i < args.length; i++) {
      System.out.println(answer(chat, Content.fromParts(Part.fromText(args[i]))));
    }
    System.exit(0); // the HTTP client's threads would keep the JVM for a minute
  }

  private static String answer(Chat chat, Content question) {
    List<Part> results = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    try (ResponseStream<GenerateContentResponse> pieces = chat.sendMessageStream(question)) {
      for (GenerateContentResponse piece : pieces) {
        text.append(piece.text() == null ? "" : piece.text());
        List<FunctionCall> calls = piece.functionCalls();
        if (calls != null) {
          calls.forEach(call -> results.add(result(call)));
        }
      }
    }
    return results.isEmpty()
        ? text.toString()
        : answer(chat, Content.fromParts(results.toArray(Part[]::new)));
  }

  private static Part result(FunctionCall call) {
    String text = String.valueOf(call.args().get().get("text"));
    return Part.builder()
        .functionResponse(
            FunctionResponse.builder()
                .name("shout")
                .response(Map.of("result", EveryCall.shout(text)))
                .build())
        .build();
  }
}
