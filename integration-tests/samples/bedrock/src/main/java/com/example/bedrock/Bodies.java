package com.example.bedrock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests in the models' own forms, and the texts of their answers. */
final class Bodies {
  private static final Pattern text =
      Pattern.compile("\"(?:text|outputText|generation)\":\"([^\"]*)\"");

  private Bodies() {}

  static String anthropic(String question) {
    return "{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":512,\"messages\":"
        + "[{\"role\":\"user\",\"content\":\""
        + question
        + "\"}]}";
  }

  static String nova(String question) {
    return "{\"schemaVersion\":\"messages-v1\",\"messages\":[{\"role\":\"user\",\"content\":"
        + "[{\"text\":\""
        + question
        + "\"}]}],\"inferenceConfig\":{\"maxTokens\":512}}";
  }

  static String titan(String question) {
    return "{\"inputText\":\"" + question + "\",\"textGenerationConfig\":{\"temperature\":0}}";
  }

  static String llama(String question) {
    return "{\"prompt\":\"" + question + "\",\"max_gen_len\":512}";
  }

  static String text(String json) {
    StringBuilder found = new StringBuilder();
    for (Matcher matcher = text.matcher(json); matcher.find(); ) {
      found.append(matcher.group(1));
    }
    return found.toString();
  }
}
