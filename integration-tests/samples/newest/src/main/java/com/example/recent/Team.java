package com.example.recent;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;

/** Works on several things at once, and can be interrupted. */
interface Team {
  String work(@MemoryId String client, @UserMessage String order);

  TokenStream workAloud(@MemoryId String client, @UserMessage String order);
}
