package io.afr.reader;

import io.afr.reader.replay.SessionReplay;
import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The sessions that were asked for last, rebuilt once for as long as nothing is recorded of them:
 * who looks at a session asks for it action by action.
 */
final class Recent {

  /** So many actions are kept at most, but always the session that was asked for last. */
  private static final int ACTIONS = 40_000;

  private final Map<SessionRef, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int actions;

  /** Memory that is needed for something else is given back. */
  private record Kept(String stamp, int actions, SoftReference<SessionReplay> replay) {}

  /**
   * The session, rebuilt anew if it is not at hand.
   *
   * @param stamp tells whether it is still what it was
   */
  SessionReplay get(SessionRef session, String stamp, Supplier<SessionReplay> rebuilding) {
    Kept known = kept.get(session);
    if (known != null && known.stamp.equals(stamp)) {
      SessionReplay replay = known.replay.get();
      if (replay != null) {
        return replay;
      }
    }
    SessionReplay replay = rebuilding.get();
    put(session, new Kept(stamp, replay.actions().size(), new SoftReference<>(replay)));
    return replay;
  }

  private void put(SessionRef session, Kept now) {
    Kept before = kept.put(session, now);
    actions += now.actions - (before == null ? 0 : before.actions);
    Iterator<Kept> oldest = kept.values().iterator();
    while (actions > ACTIONS && kept.size() > 1) {
      actions -= oldest.next().actions;
      oldest.remove();
    }
  }
}
