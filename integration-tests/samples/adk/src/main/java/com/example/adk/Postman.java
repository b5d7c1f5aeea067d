package com.example.adk;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A thread that was there before everything else and does what it is told, as event loops do. */
final class Postman {
  private static final BlockingQueue<Runnable> letters = new LinkedBlockingQueue<>();

  private Postman() {}

  static void start() {
    Thread thread = new Thread(Postman::deliver, "postman");
    thread.setDaemon(true);
    thread.start();
  }

  static void send(Runnable letter) {
    letters.add(letter);
  }

  private static void deliver() {
    try {
      while (true) {
        letters.take().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
