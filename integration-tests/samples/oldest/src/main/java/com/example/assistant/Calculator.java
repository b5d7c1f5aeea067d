package com.example.assistant;

import dev.langchain4j.agent.tool.Tool;

/** Tools that work, and one that does not. */
final class Calculator {

  @Tool("Adds two numbers")
  int add(int a, int b) {
    return a + b;
  }

  @Tool("Multiplies two numbers")
  int multiply(int a, int b) {
    return a * b;
  }

  @Tool("Divides two numbers")
  int divide(int a, int b) {
    if (b == 0) {
      throw new ArithmeticException("cannot divide " + a + " by zero");
    }
    return a / b;
  }
}
