package io.afr.journal.testing;

import io.afr.journal.testing.Mutation.Span;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The bytes of a file while they are damaged. Offsets that are told are those before. */
final class Damaging {

  static final int PAGE = 4096;

  private final Random random;
  private byte[] bytes;

  Damaging(byte[] bytes, Random random) {
    this.bytes = bytes;
    this.random = random;
  }

  byte[] bytes() {
    return bytes;
  }

  List<Span> flipBit() {
    return flipBitAt(random.nextInt(bytes.length));
  }

  List<Span> flipBits() {
    List<Span> touched = new ArrayList<>();
    for (int i = 2 + random.nextInt(30); i > 0; i--) {
      touched.addAll(flipBit());
    }
    return touched;
  }

  /** Where it hurts most: lengths, and what says metadata or not complete. */
  List<Span> flipHeader() {
    List<Integer> headers = headers();
    return flipBitAt(headers.get(random.nextInt(headers.size())) + random.nextInt(4));
  }

  List<Span> cut() {
    return cutAt(random.nextInt(bytes.length));
  }

  List<Span> cutInHeader() {
    List<Integer> headers = headers();
    return cutAt(headers.get(random.nextInt(headers.size())) + random.nextInt(4));
  }

  List<Span> empty() {
    return cutAt(0);
  }

  List<Span> zero() {
    int from = page();
    int to = Math.min(bytes.length, from + PAGE * (1 + random.nextInt(3)));
    Arrays.fill(bytes, from, to, (byte) 0);
    return List.of(new Span(from, to));
  }

  List<Span> garble() {
    int from = page();
    byte[] garbage = new byte[Math.min(PAGE, bytes.length - from)];
    random.nextBytes(garbage);
    System.arraycopy(garbage, 0, bytes, from, garbage.length);
    return List.of(Span.of(from, garbage.length));
  }

  List<Span> garbageTail() {
    byte[] garbage = new byte[1 + random.nextInt(3 * PAGE)];
    random.nextBytes(garbage);
    int length = bytes.length;
    bytes = join(bytes, garbage);
    return List.of(Span.of(length, garbage.length));
  }

  List<Span> pageOverAnother() {
    int from = wholePage();
    int to = wholePage();
    byte[] before = bytes.clone();
    System.arraycopy(before, from, bytes, to, PAGE);
    // The same page, or one that is no different, damages nothing.
    return Arrays.equals(before, bytes) ? List.of() : List.of(Span.of(to, PAGE));
  }

  List<Span> pageTwice() {
    int from = wholePage();
    int at = wholePage();
    byte[] page = Arrays.copyOfRange(bytes, from, from + PAGE);
    bytes = join(join(Arrays.copyOf(bytes, at), page), tail(at));
    return List.of(Span.of(at, 0));
  }

  List<Span> pageMoved() {
    int from = wholePage();
    int at = wholePage();
    byte[] page = Arrays.copyOfRange(bytes, from, from + PAGE);
    if (at > from) {
      byte[] between = Arrays.copyOfRange(bytes, from + PAGE, at + PAGE);
      bytes = join(join(join(Arrays.copyOf(bytes, from), between), page), tail(at + PAGE));
      return List.of(Span.of(from, 0), Span.of(from + PAGE, 0), Span.of(at + PAGE, 0));
    }
    byte[] between = Arrays.copyOfRange(bytes, at, from);
    bytes = join(join(join(Arrays.copyOf(bytes, at), page), between), tail(from + PAGE));
    return List.of(Span.of(at, 0), Span.of(from, 0), Span.of(from + PAGE, 0));
  }

  private List<Span> flipBitAt(int at) {
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return List.of(Span.of(at, 1));
  }

  private List<Span> cutAt(int at) {
    int length = bytes.length;
    bytes = Arrays.copyOf(bytes, at);
    return List.of(new Span(at, Math.max(at + 1, length)));
  }

  private int page() {
    return random.nextInt((bytes.length + PAGE - 1) / PAGE) * PAGE;
  }

  private int wholePage() {
    return random.nextInt(bytes.length / PAGE) * PAGE;
  }

  private byte[] tail(int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] join(byte[] front, byte[] back) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(front);
    both.writeBytes(back);
    return both.toByteArray();
  }

  private List<Integer> headers() {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<Integer> headers = new ArrayList<>();
    int at = 0;
    while (at + 4 <= bytes.length && buffer.getInt(at) > 0) {
      headers.add(at);
      at = (at + 4 + (buffer.getInt(at) & 0x3FFF_FFFF) + 3) & ~3;
    }
    return headers;
  }
}
