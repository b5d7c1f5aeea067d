package io.afr.agent.weave;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a class file: what it mentions, and what it extends and implements.
 *
 * <p>Every class that the program loads is asked, so nothing is allocated before a library's
 * package is found in it. Byte Buddy could answer the same, but loading and asking it costs more
 * than all classes together.
 */
final class ClassFile {

  private static final int poolStart = 10;
  private static final int utf8 = 1;

  private final byte[] bytes;

  ClassFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Whether a name in the constant pool begins with the marker, or a method's descriptor holds a
   * type that does.
   *
   * @param marker such as {@code dev/langchain4j/}, in ASCII
   */
  boolean mentions(byte[] marker) {
    int count = u2(8);
    int at = poolStart;
    for (int i = 1; i < count; i++) {
      int tag = bytes[at];
      if (tag == utf8 && mentions(marker, at + 3, u2(at + 1))) {
        return true;
      }
      at += size(at);
      if (isWide(tag)) {
        i++;
      }
    }
    return false;
  }

  /** Internal name; null for {@code java.lang.Object} and modules. */
  @Nullable String superName() {
    int[] pool = pool();
    return className(pool, pool[0] + 4);
  }

  /** Internal names of the interfaces that the class itself names. */
  List<String> interfaces() {
    int[] pool = pool();
    int count = u2(pool[0] + 6);
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = className(pool, pool[0] + 8 + 2 * i);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private boolean mentions(byte[] marker, int start, int length) {
    if (startsWith(marker, start, length)) {
      return true;
    }
    if (length == 0 || bytes[start] != '(') {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (bytes[start + i] == 'L' && startsWith(marker, start + i + 1, length - i - 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWith(byte[] marker, int start, int length) {
    if (length < marker.length) {
      return false;
    }
    for (int i = 0; i < marker.length; i++) {
      if (bytes[start + i] != marker[i]) {
        return false;
      }
    }
    return true;
  }

  /** Offsets of the constants; at 0, which no constant has, where the pool ends. */
  private int[] pool() {
    int[] pool = new int[u2(8)];
    int at = poolStart;
    for (int i = 1; i < pool.length; i++) {
      pool[i] = at;
      int tag = bytes[at];
      at += size(at);
      if (isWide(tag)) {
        i++;
      }
    }
    pool[0] = at;
    return pool;
  }

  private @Nullable String className(int[] pool, int at) {
    int constant = u2(at);
    if (constant == 0) {
      return null;
    }
    int name = pool[u2(pool[constant] + 1)];
    return new String(bytes, name + 3, u2(name + 1), StandardCharsets.UTF_8);
  }

  /** Numbers of 8 bytes take two places in the pool. */
  private static boolean isWide(int tag) {
    return tag == 5 || tag == 6;
  }

  private int size(int at) {
    return switch (bytes[at]) {
      case utf8 -> 3 + u2(at + 1);
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
      case 5, 6 -> 9;
      case 7, 8, 16, 19, 20 -> 3;
      case 15 -> 4;
      default -> throw new IllegalArgumentException("constant of unknown kind " + bytes[at]);
    };
  }

  private int u2(int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
