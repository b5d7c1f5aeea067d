package io.afr.reader.replay;

import io.afr.reader.Action;
import io.afr.reader.SessionRef;
import io.afr.reader.Tail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares what there is with what was shown. */
public final class Following implements Tail {

  private final Supplier<Sessions> now;
  private final @Nullable SessionRef session;
  private final Instant from;
  private final Map<String, Action> shown = new HashMap<>();
  private final Map<SessionRef, SessionReplay> seen = new HashMap<>();

  /**
   * @param session null for all
   */
  public Following(Supplier<Sessions> now, @Nullable SessionRef session, Instant from) {
    this.now = now;
    this.session = session;
    this.from = from;
  }

  @Override
  public List<Action> poll() {
    Sessions sessions = now.get();
    Collection<SessionRef> followed = session == null ? sessions.all() : List.of(session);
    List<Action> changed = new ArrayList<>();
    for (SessionRef ref : followed) {
      SessionReplay replay = sessions.replay(ref);
      // The same object means that nothing has happened since.
      if (replay != null && replay != seen.put(ref, replay)) {
        replay.actions().stream().filter(this::isNews).forEach(changed::add);
      }
    }
    changed.sort(Comparator.comparing(Action::startTime).thenComparing(Action::sequence));
    return changed;
  }

  private boolean isNews(Action action) {
    if (action.startTime().isBefore(from)) {
      return false;
    }
    // Where an action stands in its session is no news of the action.
    Action anywhere = action.at(0);
    return !anywhere.equals(shown.put(action.id(), anywhere));
  }
}
