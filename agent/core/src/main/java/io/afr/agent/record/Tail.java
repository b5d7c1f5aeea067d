package io.afr.agent.record;

import io.afr.agent.json.Utf8;
import io.afr.journal.Content;
import io.afr.journal.Progress;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * The end of one channel of an answer: what has come and has not been taken to the tape yet, in
 * pieces of one entry's worth. Not safe for several threads.
 */
final class Tail {

  /** Well below the largest entry, with room for what else stands in it. */
  static final int CAPACITY = 32 * 1024;

  private final Progress.Channel channel;
  private final long maxBytes;
  private final Backlog backlog;
  private final ArrayDeque<byte[]> full = new ArrayDeque<>();
  private byte[] buffer = new byte[256];
  private int size;
  private long kept;
  private long taken;
  private long dropped;

  /**
   * @param maxBytes how much is kept of the channel
   */
  Tail(Progress.Channel channel, long maxBytes, Backlog backlog) {
    this.channel = channel;
    this.maxBytes = maxBytes;
    this.backlog = backlog;
  }

  Progress.Channel channel() {
    return channel;
  }

  /** Takes bytes. What is beyond a limit is not kept, and neither is anything after it. */
  void add(byte[] bytes, int from, int length) {
    int fitting = dropped > 0 ? 0 : (int) Math.min(length, Math.max(0, maxBytes - kept));
    int fit = backlog.take(fitting);
    dropped += length - fit;
    kept += fit;
    int done = 0;
    while (done < fit) {
      int now = Math.min(fit - done, CAPACITY - size);
      grow(size + now);
      System.arraycopy(bytes, from + done, buffer, size, now);
      size += now;
      done += now;
      if (size == CAPACITY) {
        full.add(front());
      }
    }
  }

  /** Whether there is a whole entry's worth. */
  boolean isFull() {
    return !full.isEmpty();
  }

  /** Takes out what has come, but for the beginning of a character whose end has not. */
  void take(long begin, long timeMicros, List<Progress> pieces) {
    if (size > 0) {
      full.add(front());
    }
    for (byte[] piece = full.poll(); piece != null; piece = full.poll()) {
      if (piece.length > 0) {
        Content data = Content.of(Content.TEXT, piece);
        pieces.add(new Progress(0, timeMicros, begin, channel, taken, data));
        taken += piece.length;
      }
    }
  }

  /** Takes out everything, as the end of the whole. */
  Content rest(String mediaType) {
    ByteArrayOutputStream rest = new ByteArrayOutputStream(size);
    full.forEach(rest::writeBytes);
    rest.write(buffer, 0, size);
    full.clear();
    size = 0;
    backlog.give(rest.size());
    return Content.truncated(mediaType, rest.toByteArray(), rest.size() + dropped);
  }

  private byte[] front() {
    int length = channel == Progress.Channel.WIRE ? size : Utf8.whole(buffer, size);
    byte[] front = Arrays.copyOf(buffer, length);
    size -= length;
    System.arraycopy(buffer, length, buffer, 0, size);
    return front;
  }

  private void grow(int needed) {
    if (needed > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(CAPACITY, Math.max(needed, 2 * buffer.length)));
    }
  }
}
