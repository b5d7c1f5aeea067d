package com.example.graph;

import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.action.AsyncNodeAction;

/** What the nodes of the graphs do: ask the model, and note what it says. */
record Reporter(ChatModel model) {

  static Reporter at(String url) {
    return new Reporter(
        OpenAiChatModel.builder()
            .baseUrl(url)
            .apiKey("test-key")
            .modelName("test-model")
            .maxRetries(0)
            .build());
  }

  /** A node that asks for each of the words. */
  AsyncNodeAction<Notes> asks(String... words) {
    return node_async(notes -> Map.of("notes", List.of(ask(notes, words))));
  }

  private String ask(Notes notes, String... words) {
    String said = "";
    for (String word : words) {
      said = model.chat(word + " " + notes.question());
    }
    return said;
  }
}
