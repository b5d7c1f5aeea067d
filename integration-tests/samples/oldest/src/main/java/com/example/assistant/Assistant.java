package com.example.assistant;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;

/** An assistant that remembers whom it talks to. */
interface Assistant {
  String chat(@MemoryId String user, @UserMessage String question);
}
