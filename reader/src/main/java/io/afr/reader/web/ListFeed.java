package io.afr.reader.web;

import io.afr.reader.Changes;
import io.afr.reader.Home;
import io.afr.reader.Row;
import io.afr.reader.json.AsJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All sessions: each that begins or goes on is told as its row. */
final class ListFeed extends Feed {

  private long mark = Changes.BEGIN;
  private @Nullable Row last;
  private String stamp = "never";

  @Override
  void look(Home home) {
    String now = home.stamp();
    if (now.equals(stamp)) {
      return;
    }
    stamp = now;
    boolean isFirst = mark == Changes.BEGIN;
    Changes changes = home.changes(mark);
    mark = changes.mark();
    if (changes.isUntold() && !isFirst) {
      tell(Event.REREAD);
    }
    if (isFirst) {
      // Where everything is new, at least the last one is known.
      changes = home.changes(mark);
      last = changes.rows().isEmpty() ? null : changes.rows().get(changes.rows().size() - 1);
      return;
    }
    for (Row row : changes.rows()) {
      // The one that came last before is told again whatever became of it.
      if (!Objects.equals(row, last)) {
        tell(Event.of("session", AsJson.row(row)));
      }
    }
    if (!changes.rows().isEmpty()) {
      last = changes.rows().get(changes.rows().size() - 1);
    }
  }
}
