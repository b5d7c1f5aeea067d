package io.afr.agent.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Reads an answer that the program gets compressed: a copy of it, once it is over. What cannot be
 * read is not recorded.
 */
final class CompressedBody implements Witness {

  private static final int MOST = 16 << 20;

  private final Witness witness;
  private final boolean isGzip;
  private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();

  CompressedBody(Witness witness, boolean isGzip) {
    this.witness = witness;
    this.isGzip = isGzip;
  }

  @Override
  public synchronized void received(byte[] bytes, int offset, int count) {
    if (isGzip && compressed.size() + (long) count <= MOST) {
      compressed.write(bytes, offset, count);
    }
  }

  @Override
  public void closing() {
    witness.closing();
  }

  @Override
  public void ended() {
    decode();
    witness.ended();
  }

  @Override
  public void broke(Throwable thrown) {
    decode();
    witness.broke(thrown);
  }

  private synchronized void decode() {
    byte[] buffer = new byte[8192];
    long room = MOST;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.toByteArray()))) {
      for (int count = in.read(buffer); count >= 0 && room > 0; count = in.read(buffer)) {
        witness.received(buffer, 0, count);
        room -= count;
      }
    } catch (IOException cut) {
      // What came before is known.
      return;
    } finally {
      compressed.reset();
    }
  }
}
