package com.example.spring;

/** Which kind of thread something runs on; the numbers differ from run to run. */
final class Threads {
  private Threads() {}

  static String here() {
    return Thread.currentThread().getName().replaceAll("\\d+", "N");
  }
}
