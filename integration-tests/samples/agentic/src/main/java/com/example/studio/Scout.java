package com.example.studio;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** Several agents are scouts, each with its own name. */
public interface Scout {

  @Agent(description = "looks around")
  @UserMessage("Look for {{mood}}")
  String look(@MemoryId Object whom, @V("mood") String mood);
}
