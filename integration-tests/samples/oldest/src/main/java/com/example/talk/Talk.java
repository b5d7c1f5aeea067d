package com.example.talk;

import java.util.ArrayList;
import java.util.List;

/**
 * Arguments: the provider's URL, the file that each answered question is noted in, how many answers
 * there are to be, and how the program ends then: {@code never} (somebody will end it), {@code
 * exit}, {@code halt}. Eight threads talk until then; nothing is printed.
 */
public final class Talk {
  private static final int users = 2;

  private Talk() {}

  public static void main(String[] args) throws Exception {
    Talkers talkers = new Talkers(args[0]);
    Heard heard = new Heard(args[1], Integer.parseInt(args[2]), () -> end(args[3]));
    List<Thread> threads = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      for (Talker talker : talkers.of("user-" + user)) {
        threads.add(new Thread(() -> talk(talker, heard)));
      }
    }
    for (int i = 0; i < threads.size(); i++) {
      threads.get(i).setName("talker-" + i);
      threads.get(i).start();
    }
  }

  private static void talk(Talker talker, Heard heard) {
    String name = Thread.currentThread().getName();
    try {
      for (int turn = 1; ; turn++) {
        String question = "q-" + name + "-" + turn + ".";
        String answer = talker.say(question);
        if (!answer.contains("You said: " + question)) {
          throw new IllegalStateException(question + " was answered " + answer);
        }
        heard.note(question);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void end(String how) {
    switch (how) {
      case "exit" -> System.exit(3);
      case "halt" -> Runtime.getRuntime().halt(4);
      default -> {}
    }
  }
}
