package io.afr.reader.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what standard output is. Asks the system's own {@code stty} and only if there is a
 * terminal: a terminal library would cost more time than everything else that a command does.
 */
public final class TerminalProbe {

  private final Map<String, String> environment;

  public TerminalProbe(Map<String, String> environment) {
    this.environment = environment;
  }

  public Screen screen() {
    boolean terminal = isTerminal(1);
    String wanted = environment.getOrDefault("COLUMNS", "");
    int width = number(wanted);
    if (width <= 0) {
      width = terminal ? askStty() : Screen.DEFAULT_WIDTH;
    }
    return new Screen(width, terminal && wantsColour(), StandardCharsets.UTF_8.equals(locale()));
  }

  /** What to encode text in. A locale that says nothing gets UTF-8, as from {@code cat}. */
  public Charset charset() {
    return isPosix() ? StandardCharsets.UTF_8 : locale();
  }

  private boolean wantsColour() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  private static boolean isPosix() {
    return StandardCharsets.US_ASCII.equals(locale());
  }

  private static Charset locale() {
    for (String key : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
      String name = System.getProperty(key);
      if (name != null && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return Charset.defaultCharset();
  }

  /** Whether standard output is a terminal. */
  public boolean isSeen() {
    return isTerminal(1);
  }

  /** Whether standard error is a terminal on which a line can be drawn anew. */
  public boolean isWatched() {
    return isTerminal(2) && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** The JDK only knows whether input and output both are one, so ask Linux first. */
  private static boolean isTerminal(int descriptor) {
    try {
      String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return file.startsWith("/dev/pts/")
          || file.startsWith("/dev/tty")
          || file.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return picocli.CommandLine.Help.Ansi.AUTO.enabled();
    }
  }

  private static int askStty() {
    @Nullable Process process = null;
    try {
      process =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] answer = process.getInputStream().readNBytes(64);
      process.waitFor(1, TimeUnit.SECONDS);
      String[] size = new String(answer, StandardCharsets.US_ASCII).trim().split(" ", -1);
      return size.length == 2 && number(size[1]) > 0 ? number(size[1]) : Screen.DEFAULT_WIDTH;
    } catch (IOException e) {
      return Screen.DEFAULT_WIDTH;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Screen.DEFAULT_WIDTH;
    } finally {
      if (process != null) {
        process.destroy();
      }
    }
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
  }
}
