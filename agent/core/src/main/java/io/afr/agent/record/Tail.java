package io.afr.agent.record;

import io.afr.agent.json.Utf8;
import io.afr.journal.Content;
import io.afr.journal.Progress;
import java.time.Instant;
import java.util.Arrays;

/**
 * The end of one channel of an answer: what has come and is not on the tape yet. Never holds more
 * than one entry's worth. Not safe for several threads.
 */
final class Tail {

  /** Well below the largest entry, with room for what else stands in it. */
  static final int CAPACITY = 32 * 1024;

  private final long begin;
  private final Progress.Channel channel;
  private final long maxBytes;
  private byte[] buffer = new byte[256];
  private int size;
  private long offset;
  private long dropped;

  Tail(long begin, Progress.Channel channel, long maxBytes) {
    this.begin = begin;
    this.channel = channel;
    this.maxBytes = maxBytes;
  }

  Progress.Channel channel() {
    return channel;
  }

  /** Takes bytes; what does not fit goes to the tape at once. */
  void add(Tape tape, byte[] bytes, int from, int length) {
    int kept = (int) Math.min(length, Math.max(0, maxBytes - offset - size));
    dropped += length - kept;
    int done = 0;
    while (done < kept) {
      int now = Math.min(kept - done, CAPACITY - size);
      grow(size + now);
      System.arraycopy(bytes, from + done, buffer, size, now);
      size += now;
      done += now;
      if (size == CAPACITY) {
        flush(tape, false);
      }
    }
  }

  /**
   * Appends what is here.
   *
   * @param all also the beginning of a character whose end has not come
   */
  void flush(Tape tape, boolean all) {
    int length = all || channel == Progress.Channel.WIRE ? size : Utf8.whole(buffer, size);
    if (length > 0) {
      byte[] data = Arrays.copyOf(buffer, length);
      long at = offset;
      offset += length;
      size -= length;
      System.arraycopy(buffer, length, buffer, 0, size);
      tape.append(new Progress(0, now(), begin, channel, at, Content.of(Content.TEXT, data)));
    }
  }

  /** What is here, as the end of the whole. */
  Content rest(String mediaType) {
    return Content.truncated(mediaType, Arrays.copyOf(buffer, size), size + dropped);
  }

  private void grow(int needed) {
    if (needed > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(CAPACITY, Math.max(needed, 2 * buffer.length)));
    }
  }

  private static long now() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }
}
