package com.example.tomcat.webapp;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;

/** Who answers. */
interface Assistant {
  String answer(@MemoryId String user, @UserMessage String question);
}
