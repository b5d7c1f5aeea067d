package com.example.crowd;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.memory.ChatMemoryAccess;

/** Answers one user's questions. */
interface Clerk extends ChatMemoryAccess {
  String chat(@MemoryId String user, @UserMessage String question);

  /** What it can look up. */
  final class Files {
    @Tool(name = "file", value = "Looks up a file")
    String file(int number) {
      return "File " + number + " is in good order, signed and stamped.";
    }
  }
}
