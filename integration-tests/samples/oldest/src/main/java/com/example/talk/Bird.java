package com.example.talk;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;

/** Says again what it is told. */
interface Bird {
  String chat(@MemoryId String conversation, @UserMessage String text);
}
