package io.afr.agent.mask;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a text that is still being written: what has been let go, as far as it tells what the
 * rest is, and what is held back.
 */
final class Window {

  /** As long as a name, a separator and the beginning of a value can be. */
  private static final int CONTEXT = 256;

  /** A word that is longer and no secret so far is data. */
  private static final int MOST_WORD = 512;

  private static final int MOST_PREFIX = 64;
  private static final byte[] header = Chars.ascii("-----BEGIN ");

  private final Masking masking;
  private byte[] text = new byte[256];
  private int length;
  private int released;

  /** What comes is more of a secret that was let go of as a mark, as long as it looks like it. */
  private @Nullable Chars swallowed;

  Window(Masking masking) {
    this.masking = masking;
  }

  /** How much is held back. */
  int held() {
    return length - released;
  }

  byte[] text() {
    return text;
  }

  int length() {
    return length;
  }

  /** Where what is held back begins. */
  int released() {
    return released;
  }

  void add(byte[] bytes, int from, int to) {
    int start = swallowed == null ? from : swallowed.end(bytes, from, to);
    swallowed = start == to ? swallowed : null;
    int count = to - start;
    if (length + count > text.length) {
      text = Arrays.copyOf(text, Math.max(length + count, 2 * text.length));
    }
    System.arraycopy(bytes, start, text, length, count);
    length += count;
  }

  /** The secrets that begin or end in what is held back. */
  List<Hit> hits(boolean open) {
    Hits hits = masking.find(text, length, open, false);
    return hits == null
        ? List.of()
        : hits.inOrder().stream().filter(hit -> hit.end() > released).toList();
  }

  /** Up to where nothing that comes can change what has to be masked. */
  int settled(List<Hit> hits) {
    int settled = Math.min(Math.min(lastWord(), length - masking.lookBack()), lastHeader());
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit hit = hits.get(i);
      if (hit.end() == length || (hit.start() < settled && settled < hit.end())) {
        settled = Math.min(settled, hit.start());
      }
    }
    return Math.max(settled, released);
  }

  private int lastWord() {
    int i = length;
    int least = Math.max(released, length - MOST_WORD);
    while (i > least && !Chars.SPACE.has(text[i - 1])) {
      i--;
    }
    return i == least && i > released ? length - MOST_PREFIX : i;
  }

  /** Where the first line of a private key begins that is just being written. */
  private int lastHeader() {
    for (int i = Math.max(released, length - MOST_PREFIX); i < length; i++) {
      if (text[i] == '-' && Chars.startsWith(text, length, i, header)) {
        return i;
      }
    }
    return length;
  }

  /** Lets go of what stands before a place, but for what is needed to tell what follows. */
  void release(int to) {
    int from = Math.max(0, to - CONTEXT);
    System.arraycopy(text, from, text, 0, length - from);
    length -= from;
    released = to - from;
    if (text.length > 4096 && length < 1024) {
      text = Arrays.copyOf(text, 1024);
    }
  }

  /** All is about to be let go of, though the last secret may go on. */
  void swallowAfter(List<Hit> hits) {
    Hit last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
    if (last != null && last.end() == length) {
      swallowed = last.kind() == Kind.PRIVATE_KEY ? Chars.PEM : Chars.BEARER;
    }
  }
}
