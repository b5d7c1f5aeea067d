package com.example.running;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;

/** Answers whole or piece by piece. */
interface Helper {
  String answer(@MemoryId String user, @UserMessage String question);

  TokenStream stream(@MemoryId String user, @UserMessage String question);
}
