package io.afr.reader.replay;

import io.afr.reader.Action;
import io.afr.reader.tape.Frame;
import org.jspecify.annotations.Nullable;

/** How the last top-level run of a session went. */
final class LastRun {

  private LastRun() {}

  static Action.@Nullable Status status(Session session) {
    Action.Status status = null;
    for (Frame run : session.runs()) {
      if (session.topRun(run) == null) {
        status = CallAction.status(run);
      }
    }
    return status;
  }
}
