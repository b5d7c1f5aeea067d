package com.example.own;

import dev.langchain4j.agent.tool.Tool;

/** Always right twice a day. */
final class Clock {

  @Tool("Tells the time")
  String clock() {
    return "noon";
  }
}
