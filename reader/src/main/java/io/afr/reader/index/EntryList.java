package io.afr.reader.index;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which entries of one journal the replay of a session needs; small when written down. */
final class EntryList {

  private final TreeMap<Long, Item> items = new TreeMap<>();

  /**
   * Where an entry stands.
   *
   * @param cycle number of the cycle file
   * @param setRight its time, if the whole tape sets that right; else 0
   */
  record Item(int cycle, long offset, long setRight) {}

  Map<Long, Item> items() {
    return items;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  boolean contains(long number) {
    return items.containsKey(number);
  }

  /** Whether it was not there yet. */
  boolean add(long number, Item item) {
    return items.putIfAbsent(number, item) == null;
  }

  byte[] written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4 * items.size() + 8);
    long number = 0;
    int cycle = -1;
    long offset = 0;
    for (Map.Entry<Long, Item> entry : items.entrySet()) {
      Item item = entry.getValue();
      boolean isOther = item.cycle != cycle;
      boolean isSet = item.setRight != 0;
      write(out, ((entry.getKey() - number) << 2) | (isOther ? 2 : 0) | (isSet ? 1 : 0));
      if (isOther) {
        write(out, item.cycle);
        offset = 0;
      }
      write(out, zigzag((item.offset - offset) >> 2));
      if (isSet) {
        write(out, zigzag(item.setRight));
      }
      number = entry.getKey();
      cycle = item.cycle;
      offset = item.offset;
    }
    return out.toByteArray();
  }

  static EntryList read(byte @Nullable [] written) {
    EntryList list = new EntryList();
    if (written != null) {
      new Cursor(written).into(list);
    }
    return list;
  }

  private static void write(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    void into(EntryList list) {
      long number = 0;
      int cycle = -1;
      long offset = 0;
      while (at < bytes.length) {
        long head = next();
        number += head >>> 2;
        if ((head & 2) != 0) {
          cycle = (int) next();
          offset = 0;
        }
        offset += signed() << 2;
        list.items.put(number, new Item(cycle, offset, (head & 1) == 0 ? 0 : signed()));
      }
    }

    private long signed() {
      long value = next();
      return (value >>> 1) ^ -(value & 1);
    }

    private long next() {
      long value = 0;
      for (int shift = 0; at < bytes.length; shift += 7) {
        byte next = bytes[at++];
        value |= (next & 0x7FL) << shift;
        if (next >= 0) {
          break;
        }
      }
      return value;
    }
  }
}
