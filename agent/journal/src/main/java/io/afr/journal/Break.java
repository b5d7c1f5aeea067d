package io.afr.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A place where entry numbers do not follow each other.
 *
 * @param file the cycle file of the entry behind it
 * @param offset byte where that entry begins
 * @param highest the highest number that came before; 0 if none did
 * @param number of that entry
 */
public record Break(Path file, long offset, long highest, long number) {

  /** The entries that are missing; null if none is, but one stands there again. */
  public @Nullable NumberRange missing() {
    return number > highest ? new NumberRange(highest + 1, number - 1) : null;
  }
}
