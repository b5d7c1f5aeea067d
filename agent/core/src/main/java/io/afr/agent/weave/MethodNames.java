package io.afr.agent.weave;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Names of methods, for looking them up among the bytes of a class file: by length first, so that
 * their number costs next to nothing.
 */
final class MethodNames {

  private final byte[][][] byLength;

  MethodNames(Collection<String> names) {
    List<List<byte[]>> found = new ArrayList<>();
    for (String name : names) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      while (found.size() <= bytes.length) {
        found.add(new ArrayList<>());
      }
      found.get(bytes.length).add(bytes);
    }
    byLength = new byte[found.size()][][];
    for (int i = 0; i < byLength.length; i++) {
      byLength[i] = found.get(i).toArray(new byte[0][]);
    }
  }

  boolean isEmpty() {
    return byLength.length == 0;
  }

  /** Whether the bytes from {@code start} on, so many of them, are one of the names. */
  boolean contains(byte[] bytes, int start, int length) {
    if (length >= byLength.length) {
      return false;
    }
    for (byte[] name : byLength[length]) {
      if (Arrays.equals(name, 0, length, bytes, start, start + length)) {
        return true;
      }
    }
    return false;
  }
}
