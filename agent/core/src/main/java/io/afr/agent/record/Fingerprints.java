package io.afr.agent.record;

import java.util.Arrays;

/** The {@link Fingerprint}s of a conversation's messages, in their order. */
public final class Fingerprints {

  private long[] values;
  private int size;

  public Fingerprints(long... values) {
    this.values = values.clone();
    this.size = values.length;
  }

  public void add(long fingerprint) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(8, 2 * size));
    }
    values[size++] = fingerprint;
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public long get(int message) {
    return values[message];
  }

  public long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
