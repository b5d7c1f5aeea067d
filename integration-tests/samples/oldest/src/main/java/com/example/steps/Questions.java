package com.example.steps;

import dev.langchain4j.model.chat.ChatModel;

/** Asks the model. */
final class Questions {
  private static final ChatModel model = new ThinkingModel();
  private static Thread thinking;

  private Questions() {}

  static String ask(int times, int length) {
    String answer = "";
    for (int i = 0; i < times; i++) {
      answer = model.chat(text(i, length));
    }
    return answer;
  }

  static String begin() throws InterruptedException {
    thinking = new Thread(() -> model.chat(ThinkingModel.HARD));
    thinking.start();
    ThinkingModel.thinks.await();
    return "begun";
  }

  static String finish() throws InterruptedException {
    ThinkingModel.thought.countDown();
    thinking.join();
    return "finished";
  }

  /** Nothing that could be stored once for all. */
  private static String text(int seed, int length) {
    StringBuilder text = new StringBuilder(length).append(seed).append(' ');
    while (text.length() < length) {
      text.append((char) ('a' + (text.length() * 7L + seed) % 26));
    }
    text.setLength(length);
    return text.toString();
  }
}
