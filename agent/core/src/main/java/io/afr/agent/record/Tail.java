package io.afr.agent.record;

import io.afr.agent.json.Utf8;
import io.afr.agent.mask.MaskedStream;
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
  private final MaskedStream masked;

  /** What may go to the tape. */
  private final ByteArrayOutputStream settled = new ByteArrayOutputStream(0);

  private final ArrayDeque<byte[]> full = new ArrayDeque<>();
  private byte[] buffer = new byte[256];
  private int size;
  private long kept;
  private long taken;
  private long dropped;

  /**
   * @param maxBytes how much is kept of the channel
   * @param masked what goes to the tape goes through this
   */
  Tail(Progress.Channel channel, long maxBytes, Backlog backlog, MaskedStream masked) {
    this.channel = channel;
    this.maxBytes = maxBytes;
    this.backlog = backlog;
    this.masked = masked;
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

  /**
   * Takes out what has come, but for the beginning of a character whose end has not.
   *
   * @param all also what may still turn out to belong to a secret
   */
  void take(long begin, long timeMicros, boolean all, List<Progress> pieces) {
    settle();
    if (all) {
      masked.finish(true, settled);
    }
    byte[] bytes = settled.toByteArray();
    int done = 0;
    while (done < bytes.length) {
      int to = end(bytes, done);
      if (to == done) {
        break;
      }
      Content data = Content.of(Content.TEXT, Arrays.copyOfRange(bytes, done, to));
      pieces.add(new Progress(0, timeMicros, begin, channel, taken, data));
      taken += to - done;
      done = to;
    }
    settled.reset();
    settled.write(bytes, done, bytes.length - done);
    // Whoever appends them gives back the room that they take.
    backlog.give(-done);
  }

  /** Takes out everything, as the end of the whole. */
  Content rest(String mediaType) {
    settle();
    masked.add(buffer, 0, size, settled);
    backlog.give(size);
    size = 0;
    masked.finish(dropped > 0, settled);
    byte[] rest = settled.toByteArray();
    settled.reset();
    return Content.truncated(mediaType, rest, rest.length + dropped);
  }

  /** Lets what is no secret settle. It is no longer in the backlog then. */
  private void settle() {
    if (size > 0) {
      full.add(front());
    }
    for (byte[] piece = full.poll(); piece != null; piece = full.poll()) {
      masked.add(piece, 0, piece.length, settled);
      backlog.give(piece.length);
    }
  }

  private int end(byte[] bytes, int from) {
    int to = Math.min(bytes.length, from + CAPACITY);
    return channel == Progress.Channel.WIRE ? to : Math.max(from, Utf8.whole(bytes, to));
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
