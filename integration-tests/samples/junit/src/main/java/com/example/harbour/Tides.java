package com.example.harbour;

import dev.langchain4j.agent.tool.Tool;

/** The tide table. */
final class Tides {

  @Tool("When the tide is high at a harbour, on one day")
  String highTide(String harbour, String day) {
    return harbour.equals("Brest") ? day + " 06:12 and 18:40" : "no such harbour";
  }
}
