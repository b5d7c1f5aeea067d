package com.example.recent;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;
import reactor.core.publisher.Flux;

/** Answers as a flux. */
interface Singer {
  Flux<String> sing(@MemoryId String listener, @UserMessage String wish);
}
