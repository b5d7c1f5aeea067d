package com.example.studio;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** An agent that remembers, and counts with a tool. */
public interface Writer {

  @Agent(name = "writer", description = "writes", outputKey = "story")
  @UserMessage("Write about {{topic}}")
  String write(@MemoryId String author, @V("topic") String topic);
}
