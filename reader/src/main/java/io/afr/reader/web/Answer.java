package io.afr.reader.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A finished document, plain and packed: what is asked again and again is packed once. */
final class Answer {

  private static final int WORTH_IT = 1_000;

  private final byte[] plain;
  private final byte[] packed;

  private Answer(byte[] plain, byte[] packed) {
    this.plain = plain;
    this.packed = packed;
  }

  static Answer of(byte[] plain) {
    return new Answer(plain, plain.length < WORTH_IT ? plain : pack(plain));
  }

  byte[] plain() {
    return plain;
  }

  /** With gzip, or plain where that is not worth it. */
  byte[] packed() {
    return packed;
  }

  boolean isPacked() {
    return packed.length != plain.length;
  }

  int size() {
    return plain.length + (isPacked() ? packed.length : 0);
  }

  private static byte[] pack(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (OutputStream gzip = packing(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Fast rather than small: the other end is mostly the same machine. */
  static OutputStream packing(OutputStream out) throws IOException {
    return new Quick(out);
  }

  private static final class Quick extends GZIPOutputStream {

    Quick(OutputStream out) throws IOException {
      super(out, 8_192);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
