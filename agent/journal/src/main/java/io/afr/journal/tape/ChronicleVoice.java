package io.afr.journal.tape;

import net.openhft.chronicle.core.Jvm;
import net.openhft.chronicle.core.onoes.NullExceptionHandler;

/**
 * Keeps Chronicle from saying anything: what goes wrong is thrown, too, and told in our own line.
 */
final class ChronicleVoice {

  private ChronicleVoice() {}

  static void silence() {
    Jvm.setExceptionHandlers(
        NullExceptionHandler.NOTHING, NullExceptionHandler.NOTHING, NullExceptionHandler.NOTHING);
  }
}
