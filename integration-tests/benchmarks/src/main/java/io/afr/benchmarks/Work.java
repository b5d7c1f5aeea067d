package io.afr.benchmarks;

import java.util.function.IntUnaryOperator;

/** A method so short that every instruction around it shows. */
public final class Work implements IntUnaryOperator {

  @Override
  public int applyAsInt(int seed) {
    return seed * 31 + 7;
  }
}
