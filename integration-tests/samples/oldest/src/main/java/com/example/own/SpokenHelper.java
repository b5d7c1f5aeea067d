package com.example.own;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;

/** Helps word by word. */
interface SpokenHelper {
  TokenStream help(@MemoryId String who, @UserMessage String question);
}
