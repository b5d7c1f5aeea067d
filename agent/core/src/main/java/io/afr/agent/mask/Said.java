package io.afr.agent.mask;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What the slots of one path say together, one line's after the other's. */
final class Said {

  private record Part(Slot slot, int length) {}

  private final Window window;
  private final Deque<Part> undecided = new ArrayDeque<>();

  /** When this was last added to. */
  long lastLine;

  Said(Masking masking) {
    window = new Window(masking);
  }

  /**
   * Takes the next string.
   *
   * @param inside what is between its quotes
   */
  void add(Slot slot, byte[] inside) {
    byte[] text = decoded(inside);
    int before = window.length();
    window.add(text, 0, text.length);
    if (window.length() - before < text.length) {
      // The rest of a secret whose mark is already out.
      byte[] left = new byte[window.length() - before];
      System.arraycopy(window.text(), before, left, 0, left.length);
      slot.replacement = escaped(left);
    }
    undecided.add(new Part(slot, window.length() - before));
    List<Hit> hits = window.hits(true);
    decide(window.settled(hits), hits);
  }

  boolean isUndecided() {
    return !undecided.isEmpty();
  }

  /** Decides all, though more may come. */
  void force() {
    List<Hit> hits = window.hits(true);
    window.swallowAfter(hits);
    decide(window.length(), hits);
  }

  /** Decides all: nothing more comes. */
  void finish(boolean cut) {
    decide(window.length(), window.hits(cut));
  }

  private void decide(int settled, List<Hit> hits) {
    int at = window.released();
    while (!undecided.isEmpty() && at + undecided.peek().length() <= settled) {
      Part part = undecided.remove();
      decide(part, at, hits);
      at += part.length();
    }
    window.release(at);
  }

  private void decide(Part part, int at, List<Hit> hits) {
    int end = at + part.length();
    List<Hit> here = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.start() < end && hit.end() > at) {
        here.add(hit);
      }
    }
    if (here.isEmpty()) {
      part.slot().decide(part.slot().replacement);
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int done = at;
    for (Hit hit : here) {
      int start = Math.max(hit.start(), done);
      out.write(window.text(), done, start - done);
      if (Math.max(hit.start(), window.released()) >= at) {
        out.writeBytes(Chars.ascii(hit.kind().mark()));
      }
      done = Math.min(hit.end(), end);
    }
    out.write(window.text(), done, end - done);
    part.slot().decide(escaped(out.toByteArray()));
  }

  private static byte[] decoded(byte[] inside) {
    for (byte b : inside) {
      if (b == '\\') {
        return Passage.string(inside, 0, inside.length)
            .text()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
      }
    }
    return inside;
  }

  private static byte[] escaped(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
    for (byte b : text) {
      if (b == '"' || b == '\\') {
        out.write('\\');
        out.write(b);
      } else if (b >= 0 && b < ' ') {
        out.writeBytes(Chars.ascii(String.format("\\u%04x", (int) b)));
      } else {
        out.write(b);
      }
    }
    return out.toByteArray();
  }
}
