package io.afr.agent.mask;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes text with marks in the places of its secrets. */
final class Marks {

  private Marks() {}

  /**
   * Writes a range of a text.
   *
   * @param hits in their order; of one that began before the range the mark stands in what was
   *     written before, unless it began there
   */
  static void write(byte[] text, int from, int to, List<Hit> hits, ByteArrayOutputStream out) {
    int done = from;
    for (Hit hit : hits) {
      if (hit.end() <= done || hit.start() >= to || done >= to) {
        continue;
      }
      int start = Math.max(hit.start(), done);
      out.write(text, done, start - done);
      mark(hit, out);
      done = Math.min(hit.end(), to);
    }
    out.write(text, done, to - done);
  }

  static void mark(Hit hit, ByteArrayOutputStream out) {
    quote(hit.quotes(), out);
    out.writeBytes(Chars.ascii(hit.kind().mark()));
    quote(hit.quotes(), out);
  }

  private static void quote(int length, ByteArrayOutputStream out) {
    for (int i = 1; i < length; i++) {
      out.write('\\');
    }
    if (length > 0) {
      out.write('"');
    }
  }
}
