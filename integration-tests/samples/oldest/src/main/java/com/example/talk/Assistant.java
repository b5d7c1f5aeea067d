package com.example.talk;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;

/** Answers at once or word by word. */
interface Assistant {
  String chat(@MemoryId String user, @UserMessage String question);

  TokenStream stream(@MemoryId String user, @UserMessage String question);
}
