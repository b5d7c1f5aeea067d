package com.example.boot3;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;

/** Who answers. */
interface Assistant {
  String answer(@MemoryId String user, @UserMessage String question);
}
