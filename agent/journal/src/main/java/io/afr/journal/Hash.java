package io.afr.journal;

/** The XXH3-128 of a blob's bytes under the journal's own seed: a name within one journal only. */
public record Hash(long high, long low) {

  @Override
  public String toString() {
    return String.format("%016x%016x", high, low);
  }
}
