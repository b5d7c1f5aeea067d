package io.afr.reader.index;

import io.afr.reader.Filter;
import io.afr.reader.search.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks for, but for the text, as SQL: of sessions {@code s}, and of their actions.
 */
final class Condition {

  private static final Instant latest = Instant.MAX.minusSeconds(1);

  private final List<Face> faces = new ArrayList<>();
  private final StringBuilder ofActions = new StringBuilder("a.sno=s.sno");
  private final List<Object> actionValues = new ArrayList<>();
  private final @Nullable Long from;
  private final @Nullable Long to;
  private final @Nullable Double minCost;

  Condition(Filter filter) {
    this.from = filter.from() == null ? null : Long.valueOf(roundedUp(filter.from()));
    this.to = filter.to() == null ? null : Long.valueOf(Facts.micros(filter.to()));
    this.minCost = filter.minCost();
    ofSession(Face.SERVICE, filter.service());
    ofSession(Face.MODEL, filter.model());
    String tag = filter.tag();
    ofSession(tag != null && tag.indexOf('=') >= 0 ? Face.TAG_VALUE : Face.TAG, tag);
    ofSession(Face.TOOL, filter.toolUsed());
    ofSession(Face.AGENT, filter.agentId());
    ofSession(Face.STATUS, filter.status() == null ? null : filter.status().name());
    ofAction("agent=?", filter.agentId());
    ofAction("tool=?", filter.toolUsed());
    ofAction("status=?", filter.status() == null ? null : filter.status().name());
    ofAction("start>=?", from);
    ofAction("start<=?", to);
    ofAction("nanos/1e6>=?", filter.minDurationMs());
  }

  private static long roundedUp(Instant time) {
    return Facts.micros(time.isBefore(latest) ? time.plusNanos(999) : time);
  }

  private void ofSession(int kind, @Nullable String value) {
    if (value != null) {
      faces.add(new Face(kind, value));
    }
  }

  private void ofAction(String condition, @Nullable Object value) {
    if (value != null) {
      ofActions.append(" AND a.").append(condition);
      actionValues.add(value);
    }
  }

  /** What a session that is found has, all of it. */
  List<Face> faces() {
    return faces;
  }

  /** Earliest start of an action; null for any. */
  @Nullable Long from() {
    return from;
  }

  /** Latest start of an action; null for any. */
  @Nullable Long to() {
    return to;
  }

  /** Whether something is asked of sessions, and not only of one of their actions. */
  boolean isOfSessions() {
    return minCost != null || faces.stream().anyMatch(Condition::isOfSession);
  }

  private static boolean isOfSession(Face face) {
    return face.kind() != Face.TOOL && face.kind() != Face.AGENT && face.kind() != Face.STATUS;
  }

  /** Whether single actions are asked for, and not only sessions. */
  boolean isOfActions() {
    return !actionValues.isEmpty();
  }

  /** Asks for something of the actions of {@code s} that meet it all. */
  String ofActions(String something) {
    return "SELECT " + something + " FROM actions a WHERE " + ofActions;
  }

  /** Everything that is asked of sessions. */
  String ofSessions(@Nullable Face without) {
    StringBuilder sql = new StringBuilder();
    for (Face face : faces) {
      if (!face.equals(without)) {
        sql.append(
            " AND EXISTS(SELECT 1 FROM faces f WHERE f.kind=? AND f.value=?"
                + " AND f.start=s.start AND f.sno=s.sno)");
      }
    }
    sql.append(from == null ? "" : " AND s.last>=?");
    sql.append(minCost == null ? "" : " AND s.cost>=?");
    sql.append(isOfActions() ? " AND EXISTS(SELECT 1 FROM actions a WHERE " + ofActions + ")" : "");
    return sql.toString();
  }

  void addSessionValues(@Nullable Face without, List<@Nullable Object> to) {
    for (Face face : faces) {
      if (!face.equals(without)) {
        to.add(face.kind());
        to.add(face.value());
      }
    }
    if (from != null) {
      to.add(from);
    }
    if (minCost != null) {
      to.add(minCost);
    }
    to.addAll(actionValues);
  }

  List<Object> actionValues() {
    return actionValues;
  }
}
