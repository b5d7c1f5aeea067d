package io.afr.reader.demo;

/** Models and tools take their time; a timeline of those that do not would show nothing. */
final class Waiting {

  private Waiting() {}

  static void of(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
