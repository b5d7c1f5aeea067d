package io.afr.reader.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Shows an address in the browser that this machine's user has chosen. */
final class DefaultBrowser {

  private DefaultBrowser() {}

  /** False if there is no program for that; what becomes of it once it runs is its own affair. */
  static boolean show(URI address) {
    try {
      new ProcessBuilder(command(System.getProperty("os.name", ""), address))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What each system has for it; the JDK's own way would start a window toolkit. */
  static List<String> command(String system, URI address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return List.of("open", address.toString());
    }
    return name.startsWith("windows")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
        : List.of("xdg-open", address.toString());
  }
}
