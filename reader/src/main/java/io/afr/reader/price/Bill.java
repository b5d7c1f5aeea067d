package io.afr.reader.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Makes one call's cost of its tokens and a model's prices.
 *
 * <p>In decimals, as prices are written: a sum of doubles would end in digits that no price has.
 */
final class Bill {

  private static final BigDecimal NONE = BigDecimal.ZERO;

  private final Rates rates;
  private final Tokens tokens;
  private final Terms terms;

  private Bill(Rates rates, Tokens tokens, Terms terms) {
    this.rates = rates;
    this.tokens = tokens;
    this.terms = terms;
  }

  /** Null if a price that it takes is not listed. */
  static @Nullable BigDecimal sum(Rates rates, Tokens tokens, Terms terms) {
    Bill bill = new Bill(rates, tokens, terms);
    BigDecimal sum = plus(bill.input(), bill.output());
    BigDecimal factor = bill.factor();
    return sum == null || factor == null ? null : sum.multiply(factor);
  }

  private @Nullable BigDecimal input() {
    if (price(Kind.INPUT) == null) {
      // The tier is not offered, whatever else is listed.
      return null;
    }
    boolean writing = rates.lists(Kind.CACHE_WRITE);
    BigDecimal fresh = times(price(Kind.INPUT), tokens.fresh());
    BigDecimal read = times(cache(Kind.CACHE_READ, rates.lists(Kind.CACHE_READ)), tokens.read());
    BigDecimal written = times(cache(Kind.CACHE_WRITE, writing), tokens.written());
    BigDecimal hour = times(cache(Kind.CACHE_WRITE_HOUR, writing), tokens.writtenForAnHour());
    return plus(plus(fresh, read), plus(written, hour));
  }

  private @Nullable BigDecimal output() {
    BigDecimal price = price(Kind.OUTPUT);
    if (tokens.said() == null) {
      // Vectors have no output to count; an answer that nobody counted has no cost to tell.
      return price == null || price.signum() == 0 ? NONE : null;
    }
    BigDecimal reasoning = price(Kind.REASONING);
    return plus(
        times(price, tokens.said()),
        times(reasoning == null ? price : reasoning, tokens.reasoning()));
  }

  private @Nullable BigDecimal price(Kind kind) {
    return rates.price(kind, tokens.input(), terms.tier());
  }

  /**
   * A tier without a price of its own for the cache takes the ordinary one.
   *
   * @param apart whether it is priced apart at all; else it costs what other input costs
   */
  private @Nullable BigDecimal cache(Kind kind, boolean apart) {
    BigDecimal price = price(kind);
    if (price == null) {
      price = rates.price(kind, tokens.input(), "");
    }
    return price == null && !apart ? price(Kind.INPUT) : price;
  }

  /** A region that is not listed costs nothing extra; to be faster always does. */
  private @Nullable BigDecimal factor() {
    BigDecimal region = terms.region() == null ? null : rates.factor(terms.region());
    BigDecimal fast = terms.fast() ? rates.factor("fast") : BigDecimal.ONE;
    return fast == null || region == null ? fast : fast.multiply(region);
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal price, long tokens) {
    if (tokens == 0) {
      return NONE;
    }
    return price == null ? null : price.multiply(BigDecimal.valueOf(tokens));
  }

  private static @Nullable BigDecimal plus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.add(b);
  }
}
