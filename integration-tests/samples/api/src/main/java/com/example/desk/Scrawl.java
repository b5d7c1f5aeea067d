package com.example.desk;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;

/** An exception whose class has a name that no compiler would take, but the JVM does. */
class Scrawl extends IllegalStateException {
  /** Dots, slashes, semicolons and square brackets are all that a name cannot have. */
  private static final String NAME =
      "hostile-type<img src=x onerror=afrOwned=1><svg onload=afrOwned=1>\"'`><script>"
          + " ${7*7} {{7*7}} &lt \u202Eepyt\u202C \u001B(B end";

  private static final long serialVersionUID = 1;

  Scrawl(String message) {
    super(message);
  }

  /** To be asked for once: a class is defined once. */
  static Throwable saying(String message) {
    try (InputStream in = Scrawl.class.getResourceAsStream("Scrawl.class")) {
      String mine = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      String other =
          mine.replace(constant("com/example/desk/Scrawl"), constant("com/example/desk/" + NAME));
      Class<?> type =
          MethodHandles.lookup().defineClass(other.getBytes(StandardCharsets.ISO_8859_1));
      return (Throwable) type.getDeclaredConstructor(String.class).newInstance(message);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text as it stands in a class file, its length in front of it; each byte as a character. */
  private static String constant(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String length = "" + (char) (bytes.length >> 8) + (char) (bytes.length & 0xff);
    return length + new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
