package com.example.adk;

import com.google.adk.models.LlmRequest;
import com.google.adk.tools.Annotations.Schema;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

/** Tools. */
public final class Calculator {
  private Calculator() {}

  @Schema(description = "Adds two numbers")
  public static Map<String, Object> add(@Schema(name = "a") int a, @Schema(name = "b") int b) {
    return Map.of("result", a + b);
  }

  @Schema(description = "Divides a number by another")
  public static Map<String, Object> divide(@Schema(name = "a") int a, @Schema(name = "b") int b) {
    if (b == 0) {
      throw new ArithmeticException("cannot divide " + a + " by zero");
    }
    return Map.of("result", a / b);
  }

  @Schema(description = "Multiplies two numbers, and takes its time")
  public static Single<Map<String, Object>> multiply(
      @Schema(name = "a") int a, @Schema(name = "b") int b) {
    return Single.create(emitter -> Postman.send(() -> emitter.onSuccess(Map.of("result", a * b))));
  }

  @Schema(description = "Asks a model, on a thread of RxJava's")
  public static Single<Map<String, Object>> consult(@Schema(name = "where") String where) {
    return Single.fromCallable(() -> consulted(where)).subscribeOn(scheduler(where));
  }

  private static Map<String, Object> consulted(String where) {
    LlmRequest request =
        LlmRequest.builder()
            .contents(List.of(Content.builder().role("user").parts(Part.fromText(where)).build()))
            .build();
    return Map.of(
        "result",
        new ScriptedModel(ScriptedModel.Way.LAZILY)
            .generateContent(request, false)
            .blockingFirst()
            .content()
            .map(Content::text)
            .orElse(""));
  }

  private static Scheduler scheduler(String where) {
    return switch (where) {
      case "io" -> Schedulers.io();
      case "computation" -> Schedulers.computation();
      case "single" -> Schedulers.single();
      case "new" -> Schedulers.newThread();
      case "pool" -> Schedulers.from(ForkJoinPool.commonPool());
      default -> throw new IllegalArgumentException(where);
    };
  }

  @Schema(description = "Asks somebody who will answer some time")
  public static Map<String, Object> ask(@Schema(name = "whom") String whom) {
    return Map.of("status", "pending: " + whom);
  }
}
