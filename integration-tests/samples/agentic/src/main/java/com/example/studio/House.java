package com.example.studio;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.V;

/** A system of agents that knows for whom it works. */
public interface House {

  @Agent(name = "house")
  String publish(@MemoryId String author, @V("topic") String topic);
}
