package io.afr.agent.json;

import java.net.URL;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects of the JDK's that are what they print, and print without running code of the host's. */
final class Printed {

  private static final Set<String> types =
      Set.of(
          "java.io.File",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.math.MathContext",
          "java.net.Inet4Address",
          "java.net.Inet6Address",
          "java.net.InetSocketAddress",
          "java.net.URI",
          "java.sql.Date",
          "java.sql.Time",
          "java.sql.Timestamp",
          "java.util.BitSet",
          "java.util.Currency",
          "java.util.Date",
          "java.util.Locale",
          "java.util.UUID",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.DoubleAdder",
          "java.util.concurrent.atomic.LongAdder",
          "java.util.regex.Pattern");

  private Printed() {}

  /** What an object prints; null if nobody knows what printing it would do. */
  static @Nullable String text(Object object) {
    if (object instanceof URL url) {
      return address(url);
    }
    return isPrintable(object) ? object.toString() : null;
  }

  /** What names a value in a map. */
  static String name(@Nullable Object key) {
    if (key == null || key instanceof String) {
      return String.valueOf(key);
    }
    String text = key instanceof Enum<?> constant ? constant.name() : text(key);
    return text == null ? "(" + key.getClass().getName() + ")" : text;
  }

  private static boolean isPrintable(Object object) {
    String name = object.getClass().getName();
    return name.startsWith("java.time.")
        || types.contains(name)
        || (object instanceof Path && (name.startsWith("sun.nio.") || name.startsWith("jdk.nio.")))
        || (object instanceof Throwable && name.startsWith("java."));
  }

  /** To print it would ask its handler, which may be the host's. */
  private static String address(URL url) {
    String authority = url.getAuthority();
    String reference = url.getRef();
    return url.getProtocol()
        + ':'
        + (authority == null || authority.isEmpty() ? "" : "//" + authority)
        + url.getFile()
        + (reference == null ? "" : '#' + reference);
  }
}
