package io.afr.journal;

/** The numbers of entries that follow each other, both ends included. */
public record NumberRange(long from, long to) {

  public long count() {
    return to - from + 1;
  }

  public boolean contains(long number) {
    return from <= number && number <= to;
  }

  @Override
  public String toString() {
    return from == to ? "entry " + from : "entries " + from + " to " + to;
  }
}
