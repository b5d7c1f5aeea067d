package io.afr.agent.premain;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program that is a module itself runs with the JDK's modules that it requires and no others. The
 * memory-mapped queue needs {@code sun.misc} all the same: its classes are taken from the JDK's
 * files then, and are the agent's own.
 */
final class RuntimeImage {

  private static final String module = "jdk.unsupported";

  private RuntimeImage() {}

  /**
   * A class file of the module.
   *
   * @return null if this JDK does not have it
   */
  static byte @Nullable [] read(String resource) {
    Optional<ModuleReference> found = ModuleFinder.ofSystem().find(module);
    if (found.isEmpty()) {
      return null;
    }
    try (ModuleReader reader = found.get().open()) {
      Optional<InputStream> file = reader.open(resource);
      if (file.isEmpty()) {
        return null;
      }
      try (InputStream in = file.get()) {
        return in.readAllBytes();
      }
    } catch (IOException unreadable) {
      return null;
    }
  }
}
