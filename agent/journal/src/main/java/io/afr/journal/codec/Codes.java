package io.afr.journal.codec;

import org.jspecify.annotations.Nullable;

/** Numbers for the constants of enumerations, of which newer versions may know more. */
final class Codes {

  private Codes() {}

  // The order of the constants is part of the format: new ones come last.
  @SuppressWarnings("EnumOrdinal")
  static int of(Enum<?> constant) {
    return constant.ordinal() + 1;
  }

  /** The constant of a number; null if this version does not know it. */
  static <E> @Nullable E constant(E[] constants, long code) {
    return code < 1 || code > constants.length ? null : constants[(int) code - 1];
  }
}
