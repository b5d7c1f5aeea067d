package com.example.studio;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.service.V;

/** An agent without a model. */
public final class Printer {

  @Agent(name = "printer", description = "prints", outputKey = "printed")
  public String print(@V("story") String story) {
    return "* " + story + " *";
  }
}
