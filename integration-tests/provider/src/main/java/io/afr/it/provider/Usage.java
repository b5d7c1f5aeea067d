package io.afr.it.provider;

/**
 * The tokens a reply costs; {@code input} includes {@code cached}, {@code output} includes {@code
 * reasoning}, as this wire format counts.
 */
public record Usage(long input, long cached, long output, long reasoning) {

  /** Easily predicted: every further message of a request costs 100 tokens, 64 of them cached. */
  public static Usage of(int messages) {
    return new Usage(100L * messages, 64L * (messages - 1), 25, 7);
  }

  public long total() {
    return input + output;
  }
}
