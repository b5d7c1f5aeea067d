package io.afr.agent.record;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A stack trace as the JVM prints it. Written by hand, because {@code printStackTrace} has no limit
 * and belongs to the host.
 */
final class StackText {

  private static final int MAX_CHARS = 64 * 1024;

  private final StringBuilder text = new StringBuilder(1024);
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private final boolean withMessages;

  StackText(boolean withMessages) {
    this.withMessages = withMessages;
  }

  String of(Throwable thrown) {
    write(thrown, "", "");
    return text.length() <= MAX_CHARS ? text.toString() : text.substring(0, MAX_CHARS) + "…\n";
  }

  private void write(Throwable thrown, String indent, String caption) {
    if (text.length() > MAX_CHARS) {
      return;
    }
    text.append(indent).append(caption);
    if (!seen.add(thrown)) {
      text.append("[CIRCULAR REFERENCE: ").append(thrown.getClass().getName()).append("]\n");
      return;
    }
    text.append(headline(thrown)).append('\n');
    try {
      frames(thrown, indent);
      for (Throwable suppressed : thrown.getSuppressed()) {
        write(suppressed, indent + "\t", "Suppressed: ");
      }
    } catch (Throwable e) {
      text.append(indent)
          .append("\t(reading it threw ")
          .append(e.getClass().getName())
          .append(")\n");
    }
    Throwable cause = Failures.cause(thrown);
    if (cause != null) {
      write(cause, indent, "Caused by: ");
    }
  }

  private void frames(Throwable thrown, String indent) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (text.length() > MAX_CHARS) {
        return;
      }
      text.append(indent).append("\tat ").append(frame).append('\n');
    }
  }

  private String headline(Throwable thrown) {
    if (!withMessages) {
      return thrown.getClass().getName();
    }
    String line;
    try {
      line = thrown.toString();
    } catch (Throwable e) {
      line = thrown.getClass().getName() + ": (toString threw " + e.getClass().getName() + ")";
    }
    String limited = Limits.message(line);
    return limited == null ? thrown.getClass().getName() : limited;
  }
}
