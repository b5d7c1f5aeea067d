package com.example.recent;

import dev.langchain4j.agent.tool.Tool;

/** A plain tool. */
final class Adder {
  @Tool("Adds two numbers")
  int add(int a, int b) {
    return a + b;
  }
}
