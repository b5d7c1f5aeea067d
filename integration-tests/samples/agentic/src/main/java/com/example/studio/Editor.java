package com.example.studio;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** An agent that nobody has named: it is called like its method. */
public interface Editor {

  @Agent(description = "edits", outputKey = "story")
  @UserMessage("Edit {{story}}")
  String edit(@V("story") String story);
}
