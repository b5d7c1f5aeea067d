package com.example.spring;

import org.springframework.ai.tool.annotation.Tool;

/** Tools that work, and one that does not. */
final class Calculator {

  @Tool(description = "Adds two numbers")
  int add(int a, int b) {
    System.out.println("adding on " + Threads.here());
    return a + b;
  }

  @Tool(description = "Divides two numbers")
  int divide(int a, int b) {
    if (b == 0) {
      throw new ArithmeticException("cannot divide " + a + " by zero");
    }
    return a / b;
  }

  @Tool(description = "Says it to whoever asked", returnDirect = true)
  String shout(String text) {
    return text.toUpperCase(java.util.Locale.ROOT) + "!";
  }
}
