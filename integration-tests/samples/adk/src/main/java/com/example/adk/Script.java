package com.example.adk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.genai.types.Content;
import com.google.genai.types.FunctionCall;
import com.google.genai.types.FunctionResponse;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the model answers: tools that the question asks for by {@code [call NAME {"arg":1}]}, then
 * what these answered.
 */
final class Script {
  private static final ObjectMapper mapper = new ObjectMapper();
  private static final Pattern call = Pattern.compile("\\[call (\\S+) (\\{.*?})]");

  private Script() {}

  static List<LlmResponse> answer(LlmRequest request, boolean stream) {
    List<Content> contents = request.contents();
    List<Part> results = results(contents.get(contents.size() - 1));
    String question = question(contents);
    List<Part> calls = calls(question);
    calls.removeIf(part -> !request.tools().containsKey(part.functionCall().get().name().get()));
    GenerateContentResponseUsageMetadata usage = usage(contents.size());
    if (!calls.isEmpty() && results.isEmpty()) {
      return List.of(response(calls, usage).build());
    }
    String text = text(question, results);
    List<LlmResponse> answer = new ArrayList<>();
    if (stream) {
      for (String word : text.split("(?<= )", -1)) {
        answer.add(response(List.of(Part.fromText(word)), null).partial(true).build());
      }
    }
    answer.add(response(List.of(Part.fromText(text)), usage).build());
    return answer;
  }

  private static List<Part> results(Content last) {
    List<Part> results = new ArrayList<>(last.parts().orElse(List.of()));
    results.removeIf(part -> part.functionResponse().isEmpty());
    return results;
  }

  /** The latest thing that the user said; other agents' words come with a remark. */
  private static String question(List<Content> contents) {
    for (int i = contents.size() - 1; i >= 0; i--) {
      Content content = contents.get(i);
      for (Part part : content.parts().orElse(List.of())) {
        if (!content.role().orElse("").equals("user") || part.text().isEmpty()) {
          continue;
        }
        if (part.text().get().startsWith("For context:")) {
          break;
        }
        return part.text().get();
      }
    }
    return "";
  }

  private static List<Part> calls(String question) {
    List<Part> calls = new ArrayList<>();
    for (Matcher found = call.matcher(question); found.find(); ) {
      FunctionCall asked =
          FunctionCall.builder().name(found.group(1)).args(parsed(found.group(2))).build();
      calls.add(Part.builder().functionCall(asked).build());
    }
    return calls;
  }

  private static Map<String, Object> parsed(String json) {
    try {
      return mapper.readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static String text(String question, List<Part> results) {
    StringBuilder text = new StringBuilder();
    for (Part part : results) {
      FunctionResponse result = part.functionResponse().get();
      text.append("I found ").append(result.response().orElse(Map.of())).append(". ");
    }
    return text.isEmpty() ? "You said: " + question : text.toString().strip();
  }

  private static LlmResponse.Builder response(
      List<Part> parts, GenerateContentResponseUsageMetadata usage) {
    LlmResponse.Builder response =
        LlmResponse.builder().content(Content.builder().role("model").parts(parts).build());
    return usage == null ? response : response.usageMetadata(usage);
  }

  private static GenerateContentResponseUsageMetadata usage(int messages) {
    return GenerateContentResponseUsageMetadata.builder()
        .promptTokenCount(100 * messages)
        .cachedContentTokenCount(64)
        .candidatesTokenCount(20)
        .thoughtsTokenCount(5)
        .totalTokenCount(100 * messages + 25)
        .build();
  }
}
