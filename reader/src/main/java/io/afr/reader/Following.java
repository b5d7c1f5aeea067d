package io.afr.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what there is with what was shown; looks only at sessions that have gone on. */
final class Following implements Tail {

  private final Home home;
  private final @Nullable SessionRef session;
  private final Instant from;
  private final Map<String, Action> shown = new HashMap<>();
  private final Map<SessionRef, Replay> seen = new HashMap<>();
  private long mark = Changes.BEGIN;

  /**
   * @param session null for all
   */
  Following(Home home, @Nullable SessionRef session, Instant from) {
    this.home = home;
    this.session = session;
    this.from = from;
  }

  @Override
  public List<Action> poll() {
    List<Action> changed = new ArrayList<>();
    for (SessionRef ref : session == null ? goneOn() : Set.of(session)) {
      Replay replay = replay(ref);
      // The same object means that nothing has happened since.
      if (replay != null && replay != seen.put(ref, replay)) {
        replay.actions().stream().filter(this::isNews).forEach(changed::add);
      }
    }
    changed.sort(Comparator.comparing(Action::startTime).thenComparing(Action::sequence));
    return changed;
  }

  private Set<SessionRef> goneOn() {
    // What happens between the two questions is in the next answer, too.
    Changes changes = home.changes(mark);
    mark = changes.mark();
    Set<SessionRef> sessions = new LinkedHashSet<>();
    if (!changes.isUntold()) {
      changes.rows().forEach(row -> sessions.add(row.session()));
      return sessions;
    }
    Filter filter = Filter.where().from(from.equals(Instant.MIN) ? null : from).build();
    String cursor = null;
    do {
      SearchResult page = home.search(filter.page(Filter.MOST, cursor));
      page.rows().forEach(row -> sessions.add(row.session()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return sessions;
  }

  private @Nullable Replay replay(SessionRef ref) {
    try {
      return home.replay(ref);
    } catch (ReaderException e) {
      // Taken away since, or known by another name.
      return null;
    }
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
