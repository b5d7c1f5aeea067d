package com.example.studio;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** An agent that tells word by word. */
public interface Teller {

  @Agent(name = "teller", description = "tells", outputKey = "told")
  @UserMessage("Tell {{topic}}")
  TokenStream tell(@V("topic") String topic);
}
