package com.example.adk;

import com.google.adk.tools.Annotations.Schema;
import io.reactivex.rxjava3.core.Single;
import java.util.Map;

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

  @Schema(description = "Asks somebody who will answer some time")
  public static Map<String, Object> ask(@Schema(name = "whom") String whom) {
    return Map.of("status", "pending: " + whom);
  }
}
