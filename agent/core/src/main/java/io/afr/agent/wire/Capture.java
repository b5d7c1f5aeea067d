package io.afr.agent.wire;

import io.afr.journal.Content;
import java.io.ByteArrayOutputStream;

/** The bytes of an answer that the program has read so far, up to a limit. */
final class Capture {

  private ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int limit;
  private long length;

  Capture(int limit) {
    this.limit = limit;
  }

  /** Takes bytes in; says how many of them there was room for. */
  synchronized int add(byte[] bytes, int offset, int count) {
    int room = Math.min(count, limit - kept.size());
    kept.write(bytes, offset, room);
    length += count;
    return room;
  }

  /** Keeps nothing any more: the program may hold the answer for long. */
  synchronized void release() {
    kept = new ByteArrayOutputStream(0);
  }

  synchronized byte[] bytes() {
    return kept.toByteArray();
  }

  synchronized boolean isTruncated() {
    return kept.size() < length;
  }

  synchronized Content content(String mediaType) {
    return Content.truncated(mediaType, kept.toByteArray(), length);
  }
}
