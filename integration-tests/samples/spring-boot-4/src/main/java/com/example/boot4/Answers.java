package com.example.boot4;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is posted. */
@RestController
class Answers {
  private final ChatClient client;

  Answers(ChatClient.Builder builder) {
    client = builder.build();
  }

  @PostMapping("/answer")
  String answer(@RequestBody String question) {
    return client.prompt().user(question).tools(this).call().content();
  }

  @Tool(description = "Adds two numbers")
  int add(int a, int b) {
    return a + b;
  }
}
