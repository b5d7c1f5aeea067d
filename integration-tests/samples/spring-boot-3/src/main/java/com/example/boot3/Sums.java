package com.example.boot3;

import dev.langchain4j.agent.tool.Tool;

/** What it can do besides talking. */
class Sums {
  @Tool("Adds two numbers")
  int add(int a, int b) {
    return a + b;
  }
}
