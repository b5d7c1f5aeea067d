package io.afr.agent.wire;

import java.io.IOException;
import java.io.InputStream;

/**
 * Copies what is read from the answer, no sooner and no more than the program reads.
 *
 * <p>Bytes that a {@link #reset} makes the program read again are copied once.
 */
public final class RecordedBody extends InputStream {

  private final InputStream source;
  private final Witness witness;
  private long position;
  private long marked;
  private long copied;

  public RecordedBody(InputStream source, Witness witness) {
    this.source = source;
    this.witness = witness;
  }

  /** What it reads from. */
  public InputStream source() {
    return source;
  }

  @Override
  public int read() throws IOException {
    try {
      int one = source.read();
      took(new byte[] {(byte) one}, 0, one < 0 ? -1 : 1);
      return one;
    } catch (IOException | RuntimeException thrown) {
      Exchange.guarded(() -> witness.broke(thrown));
      throw thrown;
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int count = source.read(buffer, offset, length);
      took(buffer, offset, count);
      return count;
    } catch (IOException | RuntimeException thrown) {
      Exchange.guarded(() -> witness.broke(thrown));
      throw thrown;
    }
  }

  private void took(byte[] buffer, int offset, int count) {
    if (count < 0) {
      Exchange.guarded(witness::ended);
      return;
    }
    int again = (int) Math.min(count, copied - position);
    position += count;
    if (count > again) {
      copied = position;
      Exchange.guarded(() -> witness.received(buffer, offset + again, count - again));
    }
  }

  @Override
  public int available() throws IOException {
    return source.available();
  }

  @Override
  public void close() throws IOException {
    witness.closing();
    try {
      source.close();
    } finally {
      Exchange.guarded(witness::ended);
    }
  }

  @Override
  public boolean markSupported() {
    return source.markSupported();
  }

  @Override
  public synchronized void mark(int limit) {
    source.mark(limit);
    marked = position;
  }

  @Override
  public synchronized void reset() throws IOException {
    source.reset();
    position = marked;
  }

  @Override
  public String toString() {
    return source.toString();
  }
}
