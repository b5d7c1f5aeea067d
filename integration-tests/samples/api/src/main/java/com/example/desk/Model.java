package com.example.desk;

import io.afr.api.RecordLlmCall;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A model of the program's own. */
class Model {

  private final Executor pool;

  Model(Executor pool) {
    this.pool = pool;
  }

  record Message(Role role, String content) {
    enum Role {
      SYSTEM,
      USER
    }
  }

  record Answer(String text, int tokens) {}

  @RecordLlmCall(provider = "acme", modelParameter = 0)
  CompletableFuture<Answer> chat(String model, List<Message> messages) {
    return CompletableFuture.supplyAsync(() -> answer(messages), pool);
  }

  @RecordLlmCall(provider = "acme", model = "acme-0", operation = "text_completion")
  CompletionStage<String> complete(String prompt) {
    return CompletableFuture.supplyAsync(
        () -> {
          throw new UnsupportedOperationException("no more " + prompt);
        },
        pool);
  }

  private static Answer answer(List<Message> messages) {
    String last = messages.get(messages.size() - 1).content();
    return new Answer(last.toUpperCase(Locale.ROOT), last.length());
  }
}
