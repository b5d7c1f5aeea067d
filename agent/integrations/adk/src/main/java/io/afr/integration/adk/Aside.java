package io.afr.integration.adk;

import io.afr.agent.log.Log;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Recording inside the program's own streams, which it must not disturb: no fence of the agent's is
 * around it there.
 */
final class Aside {

  private Aside() {}

  static void run(Runnable recording) {
    try {
      recording.run();
    } catch (Throwable thrown) {
      tell(thrown);
    }
  }

  /** What can be had; null where having it fails. */
  static <T> @Nullable T orNull(Supplier<? extends @Nullable T> value) {
    try {
      return value.get();
    } catch (Throwable thrown) {
      tell(thrown);
      return null;
    }
  }

  private static void tell(Throwable thrown) {
    try {
      Log.warn("adk " + thrown.getClass().getName(), "adk: not all is recorded: " + thrown);
      Log.debug("adk", thrown);
    } catch (Throwable again) {
      // No stack or memory left even for that; the program must not hear of it.
      return;
    }
  }
}
