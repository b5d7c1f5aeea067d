package io.afr.reader.stats;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of costs, the same in whatever order they come. In decimals: a sum of doubles would end in
 * digits that nobody was charged.
 */
final class Dollars {

  private static final int DIGITS = 12;
  private static final double MUCH = 1_000;

  private boolean isKnown;
  private long parts;
  private BigDecimal much = BigDecimal.ZERO;

  void add(double cost) {
    isKnown = true;
    if (Math.abs(cost) > MUCH || Math.abs(parts) > Long.MAX_VALUE / 2) {
      much = much.add(BigDecimal.valueOf(cost)).add(BigDecimal.valueOf(parts, DIGITS));
      parts = 0;
    } else {
      parts += Math.round(cost * 1e12);
    }
  }

  /** Null if nothing has come. */
  @Nullable Double sum() {
    return isKnown ? (Double) much.add(BigDecimal.valueOf(parts, DIGITS)).doubleValue() : null;
  }
}
