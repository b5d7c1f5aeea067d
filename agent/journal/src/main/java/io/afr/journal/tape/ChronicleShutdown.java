package io.afr.journal.tape;

import net.openhft.chronicle.core.shutdown.PriorityHook;

/**
 * Lets Chronicle be opened by a JVM that is already ending: a short program can be over before the
 * queue is open, and what it did is still to be written.
 *
 * <p>Chronicle registers a shutdown hook at its first use, in the middle of initialising its
 * classes. In an ending JVM that throws, the class is lost, and its background thread dies with a
 * stack trace on the program's stderr. Only the first registration goes to the JVM, so it is done
 * here, where a refusal does no harm.
 */
final class ChronicleShutdown {

  private ChronicleShutdown() {}

  static void register() {
    try {
      PriorityHook.add(1, () -> {});
    } catch (IllegalStateException ending) {
      // The recording is closed by its own hook, which waits for the queue to open.
    }
  }
}
