package io.afr.agent.json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Objects that are one JSON value by themselves. */
final class Scalars {

  private Scalars() {}

  /** Writes an object if it is a scalar; says whether. */
  static boolean write(Object object, JsonWriter out) {
    if (object instanceof String text) {
      out.text(text);
    } else if (object instanceof Json json) {
      out.raw(json.isPresent() ? new String(json.bytes(), StandardCharsets.UTF_8) : "null");
    } else if (object instanceof Number number) {
      writeNumber(number, out);
    } else if (object instanceof Boolean value) {
      out.bool(value);
    } else if (object instanceof Enum<?> constant) {
      out.text(constant.name());
    } else if (object instanceof byte[] bytes) {
      out.text(Base64.getEncoder().encodeToString(bytes));
    } else if (object instanceof char[] chars) {
      out.text(new String(chars));
    } else if (object instanceof CharSequence || object instanceof Character) {
      out.text(String.valueOf(HostCall.of(object::toString)));
    } else {
      return false;
    }
    return true;
  }

  /** What an optional holds, null if nothing; anything else is itself. */
  static @Nullable Object unwrapped(Object object) {
    if (object instanceof Optional<?> optional) {
      return optional.orElse(null);
    } else if (object instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    } else if (object instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    } else if (object instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    }
    return object;
  }

  private static void writeNumber(Number number, JsonWriter out) {
    // Others, and subclasses of the host's own, are what they print.
    String type = number.getClass().getName();
    if (type.startsWith("java.lang.")
        || type.equals("java.math.BigDecimal")
        || type.equals("java.math.BigInteger")
        || number instanceof AtomicInteger
        || number instanceof AtomicLong) {
      out.number(number);
    } else {
      out.text(String.valueOf(HostCall.of(number::toString)));
    }
  }
}
