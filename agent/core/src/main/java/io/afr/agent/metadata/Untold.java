package io.afr.agent.metadata;

import io.afr.agent.mask.MaskedStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A text that comes in pieces and is not recorded: at its end its length is told. */
public final class Untold implements MaskedStream {

  private long length;

  @Override
  public void add(byte[] bytes, int from, int to, ByteArrayOutputStream out) {
    length += to - from;
  }

  @Override
  public void finish(boolean cut, ByteArrayOutputStream out) {
    if (length > 0) {
      out.writeBytes(Skeleton.mark(length).getBytes(StandardCharsets.UTF_8));
      length = 0;
    }
  }
}
