package io.afr.reader.index;

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
    NumberWriter writer = new NumberWriter();
    long number = 0;
    int cycle = -1;
    long offset = 0;
    for (Map.Entry<Long, Item> entry : items.entrySet()) {
      Item item = entry.getValue();
      boolean isOther = item.cycle != cycle;
      boolean isSet = item.setRight != 0;
      writer.put(((entry.getKey() - number) << 2) | (isOther ? 2 : 0) | (isSet ? 1 : 0));
      if (isOther) {
        writer.put(item.cycle);
        offset = 0;
      }
      writer.putSigned((item.offset - offset) >> 2);
      if (isSet) {
        writer.putSigned(item.setRight);
      }
      number = entry.getKey();
      cycle = item.cycle;
      offset = item.offset;
    }
    return writer.written();
  }

  static EntryList read(byte @Nullable [] written) {
    EntryList list = new EntryList();
    if (written != null) {
      list.read(new NumberReader(written));
    }
    return list;
  }

  private void read(NumberReader reader) {
    long number = 0;
    int cycle = -1;
    long offset = 0;
    while (reader.hasNext()) {
      long head = reader.next();
      number += head >>> 2;
      if ((head & 2) != 0) {
        cycle = reader.nextInt();
        offset = 0;
      }
      offset += reader.nextSigned() << 2;
      items.put(number, new Item(cycle, offset, (head & 1) == 0 ? 0 : reader.nextSigned()));
    }
  }
}
