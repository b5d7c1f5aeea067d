package io.afr.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.Progress;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.Summary;
import io.afr.reader.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was recorded under a home, read with the reader. */
public final class Recording {
  private final Path directory;
  private final Home home;

  public Recording(Path directory) {
    this.directory = directory;
    this.home = Home.open(directory);
  }

  public Home home() {
    return home;
  }

  /** Every checksum, content and entry number is right; what is missing is explained. */
  public void assertIntact() {
    Verification found = home.verify(List.of(), Progress.NONE);
    assertThat(found.journals()).allMatch(check -> check.verdict().isIntact());
  }

  /** All sessions, the newest first. */
  public List<Row> sessions() {
    return home.search(Filter.where().limit(Filter.MOST).build()).rows();
  }

  /** All sessions, however many there are. */
  public List<Row> allSessions() {
    List<Row> rows = new ArrayList<>();
    String cursor = null;
    do {
      SearchResult found = home.search(Filter.where().limit(Filter.MOST).cursor(cursor).build());
      rows.addAll(found.rows());
      cursor = found.nextCursor();
    } while (cursor != null);
    return rows;
  }

  /** The actions of all sessions. */
  public List<Action> everything() {
    return allSessions().stream()
        .flatMap(row -> home.replay(row.session()).actions().stream())
        .toList();
  }

  /** The only session that there is. */
  public Row session() {
    List<Row> sessions = sessions();
    if (sessions.size() != 1) {
      throw new AssertionError("one session was expected: " + sessions);
    }
    return sessions.get(0);
  }

  /** The actions of the only session. */
  public List<Action> actions() {
    return home.replay(session().session()).actions();
  }

  /** The actions of the only session that are of the kind. */
  public List<Action> actions(Action.Kind kind) {
    return ofKind(actions(), kind);
  }

  /** The executions of agents, in the order of their begins. */
  public List<Run> runs() {
    return Run.under(directory);
  }

  /** The actions of the session with that id, or {@code service/id}. */
  public List<Action> actions(String session) {
    return home.replay(home.find(session)).actions();
  }

  /** The only session in figures. */
  public Summary summary() {
    return home.summary(session().session());
  }

  public static List<Action> ofKind(List<Action> actions, Action.Kind kind) {
    return actions.stream().filter(action -> action.kind() == kind).toList();
  }
}
