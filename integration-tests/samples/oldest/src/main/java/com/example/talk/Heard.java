package com.example.talk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Notes each answer that has come, in a file: what is written there survives the program. */
final class Heard {

  private final FileOutputStream notes;
  private final int limit;
  private final Runnable end;
  private int count;

  /**
   * @param end what the program does at its limit
   */
  Heard(String file, int limit, Runnable end) throws IOException {
    this.notes = new FileOutputStream(file, true);
    this.limit = limit;
    this.end = end;
  }

  void note(String line) throws IOException {
    boolean isLast;
    synchronized (this) {
      notes.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      isLast = ++count == limit;
    }
    if (isLast) {
      end.run();
    }
  }
}
