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
   * The bits of those prefixes that a name in the constant pool begins with, or a type in a
   * method's descriptor. Each byte is looked at once, however many prefixes there are.
   */
  int mentions(Prefixes prefixes) {
    int found = 0;
    int count = u2(8);
    int at = poolStart;
    for (int i = 1; i < count; i++) {
      int tag = bytes[at];
      if (tag == utf8) {
        int length = u2(at + 1);
        if (length > 0) {
          found |=
              bytes[at + 3] == '('
                  ? inDescriptor(prefixes, at + 3, length)
                  : prefixes.of(bytes, at + 3, length);
        }
        at += 3 + length;
        continue;
      }
      at += size(at);
      if (isWide(tag)) {
        i++;
      }
    }
    return found;
  }

  private int inDescriptor(Prefixes prefixes, int start, int length) {
    int found = 0;
    int end = start + length;
    for (int at = start + 1; at < end; at++) {
      if (bytes[at] == 'L') {
        found |= prefixes.of(bytes, at + 1, end - at - 1);
        while (at < end && bytes[at] != ';') {
          at++;
        }
      }
    }
    return found;
  }

  /** Whether a method of one of these names is declared. */
  boolean declares(MethodNames names) {
    return !names.isEmpty() && names(names) && declares(pool(), names);
  }

  /** Most classes are done with here, before anything is allocated. */
  private boolean names(MethodNames names) {
    int count = u2(8);
    int at = poolStart;
    for (int i = 1; i < count; i++) {
      int tag = bytes[at];
      if (tag == utf8 && names.contains(bytes, at + 3, u2(at + 1))) {
        return true;
      }
      at += size(at);
      if (isWide(tag)) {
        i++;
      }
    }
    return false;
  }

  private boolean declares(int[] pool, MethodNames names) {
    int at = pool[0] + 8 + 2 * u2(pool[0] + 6);
    int fields = u2(at);
    at += 2;
    for (int i = 0; i < fields; i++) {
      at = behindMember(at);
    }
    int methods = u2(at);
    at += 2;
    for (int i = 0; i < methods; i++) {
      int name = pool[u2(at + 2)];
      if (names.contains(bytes, name + 3, u2(name + 1))) {
        return true;
      }
      at = behindMember(at);
    }
    return false;
  }

  /** Flags, name and type, then the attributes, each with a name and its length. */
  private int behindMember(int member) {
    int at = member + 8;
    for (int i = u2(member + 6); i > 0; i--) {
      at += 6 + (u2(at + 2) << 16 | u2(at + 4));
    }
    return at;
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
