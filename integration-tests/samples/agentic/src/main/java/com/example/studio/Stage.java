package com.example.studio;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.V;

/** A system of agents whose last one speaks to the audience itself. */
public interface Stage {

  @Agent(name = "stage")
  TokenStream play(@V("topic") String topic);
}
