package com.example.assistant;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;

/** An assistant that answers word by word. */
interface StreamingAssistant {
  TokenStream chat(@MemoryId String user, @UserMessage String question);
}
