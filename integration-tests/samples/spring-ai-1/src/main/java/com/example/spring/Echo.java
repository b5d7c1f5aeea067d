package com.example.spring;

import java.util.List;
import org.springframework.ai.chat.prompt.Prompt;

/** Overrides nothing that Spring AI knows of. */
final class Echo extends Speaker {

  @Override
  List<String> words(Prompt prompt) {
    return List.of("I heard: ", prompt.getUserMessage().getText());
  }
}
