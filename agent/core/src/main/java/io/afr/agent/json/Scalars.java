package io.afr.agent.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Objects that are one JSON value by themselves. */
final class Scalars {

  private Scalars() {}

  /** Writes an object if it is a scalar; says whether. */
  static boolean write(Object object, JsonWriter out) {
    if (object instanceof String text) {
      out.text(text);
    } else if (object instanceof Json json) {
      out.json(json);
    } else if (object instanceof Number number && isPlain(number)) {
      out.number(number);
    } else if (object instanceof Boolean value) {
      out.bool(value);
    } else if (object instanceof Enum<?> constant) {
      out.text(constant.name());
    } else if (object instanceof byte[] bytes) {
      out.media(Media.of(null, bytes, out.maxBytes()));
    } else if (object instanceof Passage passage) {
      out.passage(passage);
    } else if (object instanceof Media media) {
      out.media(media);
    } else if (object instanceof char[] chars) {
      out.text(CharBuffer.wrap(chars));
    } else if (object instanceof StringBuilder builder) {
      out.text(builder);
    } else {
      return writePrinted(object, out);
    }
    return true;
  }

  /** What an optional or a reference holds, null if nothing; anything else is itself. */
  static @Nullable Object unwrapped(Object object) {
    if (object instanceof Optional<?> optional) {
      return optional.orElse(null);
    } else if (object instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    } else if (object instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    } else if (object instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    } else if (object.getClass() == AtomicReference.class) {
      return ((AtomicReference<?>) object).get();
    }
    return object;
  }

  private static boolean writePrinted(Object object, JsonWriter out) {
    String printed = Printed.text(object);
    if (printed == null) {
      return false;
    }
    out.text(printed);
    return true;
  }

  /** Others, and subclasses of the host's own, are objects like any other. */
  private static boolean isPlain(Number number) {
    Class<?> type = number.getClass();
    return type == BigDecimal.class
        || type == BigInteger.class
        || type == AtomicInteger.class
        || type == AtomicLong.class
        || type.getName().startsWith("java.lang.");
  }
}
