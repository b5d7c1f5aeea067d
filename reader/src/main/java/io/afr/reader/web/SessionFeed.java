package io.afr.reader.web;

import io.afr.reader.Action;
import io.afr.reader.Home;
import io.afr.reader.ReaderException;
import io.afr.reader.Replay;
import io.afr.reader.Row;
import io.afr.reader.SessionRef;
import io.afr.reader.json.AsJson;
import io.afr.reader.json.Detail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One session: each action that begins, goes on or ends is told, and then the session's row. */
final class SessionFeed extends Feed {

  /** Where more has changed at once, to read it anew is cheaper. */
  private static final int MOST_ACTIONS = 200;

  /** A long session is looked at less often: looking is to take a small part of the time. */
  private static final int REST = 4;

  private static final long LONGEST_REST = Duration.ofMillis(1_200).toNanos();

  private final SessionRef session;
  private final Detail detail;
  private Map<String, Action> known = new HashMap<>();
  private String stamp = "";
  private long restUntil = System.nanoTime();

  SessionFeed(SessionRef session, Detail detail) {
    this.session = session;
    this.detail = detail;
  }

  @Override
  void look(Home home) {
    long from = System.nanoTime();
    if (from - restUntil < 0) {
      return;
    }
    String now = home.stamp(session);
    if (now.equals(stamp)) {
      return;
    }
    boolean isFirst = stamp.isEmpty();
    stamp = now;
    try {
      List<Action> news = news(home.replay(session));
      if (!isFirst) {
        tell(news, home.row(session));
      }
    } catch (ReaderException e) {
      tell(Event.GONE);
    }
    long took = System.nanoTime() - from;
    restUntil = from + Math.min(LONGEST_REST, REST * took);
  }

  private void tell(List<Action> news, Row row) {
    if (news.size() > MOST_ACTIONS) {
      tell(Event.REREAD);
    } else {
      news.forEach(action -> tell(Event.of("action", AsJson.action(action, detail))));
    }
    tell(Event.of("session", AsJson.row(row)));
  }

  private List<Action> news(Replay replay) {
    Map<String, Action> now = new HashMap<>();
    List<Action> news = new ArrayList<>();
    for (Action action : replay.actions()) {
      now.put(action.id(), action);
      if (!action.equals(known.get(action.id()))) {
        news.add(action);
      }
    }
    known = now;
    return news;
  }
}
