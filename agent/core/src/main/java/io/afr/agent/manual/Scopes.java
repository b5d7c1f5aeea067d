package io.afr.agent.manual;

import io.afr.agent.context.WeakIdentityMap;
import io.afr.agent.record.Recorder;
import io.afr.agent.record.SessionScope;
import org.jspecify.annotations.Nullable;

/** The scopes that programs have opened, by the objects that they got for them. */
final class Scopes {

  /** One that is never closed ends when the program has lost it. */
  private static final WeakIdentityMap<SessionScope> open =
      new WeakIdentityMap<>(SessionScope::end);

  private Scopes() {}

  static void open(Object handle, @Nullable String session, @Nullable String agent) {
    SessionScope scope = Recorder.enter(session, agent);
    if (scope != null) {
      open.put(handle, scope);
    }
  }

  static void close(Object handle) {
    SessionScope scope = open.remove(handle);
    if (scope != null) {
      scope.close();
    }
  }
}
