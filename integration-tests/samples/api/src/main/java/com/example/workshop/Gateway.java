package com.example.workshop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A way to models that is the workshop's own. */
class Gateway {

  String complete(String model, String prompt) {
    return complete(model, prompt, 0.5);
  }

  /** What the shorter one does, too. */
  String complete(String model, String prompt, double temperature) {
    return prompt.toUpperCase(Locale.ROOT) + (temperature > 1 ? "!" : "");
  }

  CompletableFuture<Map<String, Object>> chat(String model, List<Map<String, String>> messages) {
    String last = messages.get(messages.size() - 1).get("content");
    return CompletableFuture.supplyAsync(
        () -> {
          if (last.startsWith("no ")) {
            throw new IllegalStateException("nothing to say about " + last);
          }
          return Map.of("role", "assistant", "content", "So " + last + " (" + model + ")");
        });
  }

  float[] embed(String text) {
    return new float[] {text.length()};
  }
}
