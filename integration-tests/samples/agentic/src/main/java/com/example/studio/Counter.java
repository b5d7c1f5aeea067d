package com.example.studio;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;

/** A tool. */
public final class Counter {

  @Tool("Counts letters")
  int letters(@P("text") String text) {
    return text.length();
  }
}
