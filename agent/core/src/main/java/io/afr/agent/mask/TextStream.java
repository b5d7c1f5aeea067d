package io.afr.agent.mask;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Plain text that comes in pieces: its last word is held back, and what looks like a secret. */
final class TextStream implements MaskedStream {

  /** Longer than any key, so that what is longer can go. */
  static final int MOST_HELD = 64 * 1024;

  private final Window window;

  TextStream(Masking masking) {
    window = new Window(masking);
  }

  @Override
  public void add(byte[] bytes, int from, int to, ByteArrayOutputStream out) {
    window.add(bytes, from, to);
    List<Hit> hits = window.hits(true);
    int settled = window.settled(hits);
    if (window.length() - settled > MOST_HELD) {
      write(hits, window.length(), out);
      window.swallowAfter(hits);
      window.release(window.length());
    } else {
      write(hits, settled, out);
      window.release(settled);
    }
  }

  @Override
  public void finish(boolean cut, ByteArrayOutputStream out) {
    List<Hit> hits = window.hits(cut);
    write(hits, window.length(), out);
    window.release(window.length());
  }

  private void write(List<Hit> hits, int to, ByteArrayOutputStream out) {
    Marks.write(window.text(), window.released(), to, hits, out);
  }
}
