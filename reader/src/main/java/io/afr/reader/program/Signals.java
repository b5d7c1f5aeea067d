package io.afr.reader.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Hands the signals that would end this process on to the program that it runs, which decides what
 * they mean.
 *
 * <p>A terminal sends Ctrl-C, and its own end, to both: the program must not get that twice.
 */
final class Signals implements AutoCloseable {

  private final Process program;
  private final SignalHandlers handlers = new SignalHandlers();

  private Signals(Process program) {
    this.program = program;
  }

  static Signals passOnTo(Process program) {
    Signals signals = new Signals(program);
    signals.handlers.put("TERM", program::destroy);
    signals.handlers.put("INT", () -> signals.sendUnlessOfTerminal("INT"));
    signals.handlers.put("HUP", () -> signals.sendUnlessOfTerminal("HUP"));
    return signals;
  }

  private void sendUnlessOfTerminal(String signal) {
    if (isInForeground()) {
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + program.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      program.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether this process and the program belong to the group that a terminal sends signals to. */
  private static boolean isInForeground() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      // Behind the name, which may hold anything: state, parent, group, session, terminal, and the
      // group in that terminal's foreground.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return fields[2].equals(fields[5]);
    } catch (IOException notLinux) {
      // There they come from a terminal far more often than from a kill -INT.
      return true;
    }
  }

  @Override
  public void close() {
    handlers.close();
  }
}
