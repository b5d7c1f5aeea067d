package io.afr.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads class files as class loaders show them, without loading a class. */
final class ClassBytes {

  private ClassBytes() {}

  /**
   * A class file as the loader shows it; null if it has none.
   *
   * @param internalName such as {@code com/acme/Shop}
   */
  static byte @Nullable [] of(@Nullable ClassLoader loader, String internalName) {
    String resource = internalName + ".class";
    try (InputStream in =
        loader == null
            ? ClassLoader.getSystemResourceAsStream(resource)
            : loader.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException unreadable) {
      return null;
    }
  }
}
