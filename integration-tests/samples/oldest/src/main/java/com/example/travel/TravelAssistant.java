package com.example.travel;

import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;

/** Plans and books journeys by train. */
interface TravelAssistant {

  @SystemMessage("You are a travel assistant. Book only what is free, and name the price.")
  String chat(@MemoryId String trip, @UserMessage String question);
}
