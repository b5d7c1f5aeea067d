package io.afr.it.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Collects what a process prints while it runs, so that a test can wait for it. */
final class Output {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Thread pump;
  private boolean ended;

  Output(InputStream from) {
    pump = new Thread(() -> pump(from), "output");
    pump.setDaemon(true);
    pump.start();
  }

  synchronized void await(String text, long seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!soFar().contains(text)) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (ended || left <= 0) {
        throw new AssertionError("never printed \"" + text + "\", but:\n" + soFar());
      }
      wait(left);
    }
  }

  String all() throws InterruptedException {
    pump.join();
    return soFar();
  }

  synchronized String soFar() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void pump(InputStream from) {
    byte[] buffer = new byte[8192];
    try (from) {
      for (int size = from.read(buffer); size >= 0; size = from.read(buffer)) {
        add(buffer, size);
      }
    } catch (IOException e) {
      add(("\n[reading it failed: " + e + "]").getBytes(StandardCharsets.UTF_8));
    }
    end();
  }

  private void add(byte[] text) {
    add(text, text.length);
  }

  private synchronized void add(byte[] buffer, int size) {
    bytes.write(buffer, 0, size);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }
}
