package com.example.schedulers;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;

/** Helps whoever says who they are. */
interface Helper {
  String help(@MemoryId String who, @UserMessage String question);
}
