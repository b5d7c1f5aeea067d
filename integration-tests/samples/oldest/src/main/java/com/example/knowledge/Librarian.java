package com.example.knowledge;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;

/** Answers from books. */
interface Librarian {
  String answer(@MemoryId String reader, @UserMessage String question);
}
