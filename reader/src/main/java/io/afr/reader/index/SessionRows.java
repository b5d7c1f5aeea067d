package io.afr.reader.index;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.Row;
import io.afr.reader.SessionRef;
import io.afr.reader.Usage;
import io.afr.reader.search.Facts;
import io.afr.reader.search.Matching;
import io.afr.reader.search.Rows;
import io.afr.reader.search.Words;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what sessions are found by, in the place of what was written of them before. */
final class SessionRows {

  private static final String SESSION =
      "INSERT INTO sessions(gno, sid, name, service, start, last, latest, cost, row, faces)"
          + " VALUES(?,?,?,?,?,?,?,?,?,?)";
  private static final String ACTION =
      "INSERT INTO actions(sno, ord, kind, agent, tool, model, status, start, nanos, service,"
          + " input, output, tokens, cost) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
  private static final String FACE = "INSERT INTO faces(kind, value, start, sno) VALUES(?,?,?,?)";

  private final Database database;
  private final Vocabulary vocabulary;

  SessionRows(Database database, Vocabulary vocabulary) {
    this.database = database;
    this.vocabulary = vocabulary;
  }

  private record Known(long sno, long start, String faces) {}

  /** Takes away what is known of the sessions of a group. */
  void delete(long gno) {
    List<Known> all =
        database.list(
            "SELECT sno, start, faces FROM sessions WHERE gno=?",
            row -> new Known(row.getLong(1), row.getLong(2), row.getString(3)),
            gno);
    for (Known known : all) {
      for (Face face : Face.read(known.faces)) {
        database.update(
            "DELETE FROM faces WHERE kind=? AND value=? AND start=? AND sno=?",
            face.kind(),
            face.value(),
            known.start,
            known.sno);
      }
      database.update("DELETE FROM sessions WHERE sno=?", known.sno);
      database.update("DELETE FROM actions WHERE sno=?", known.sno);
      database.update("DELETE FROM words WHERE rowid=?", known.sno);
    }
  }

  void insert(long gno, Rebuilt session) {
    List<Action> actions = session.replay().actions();
    Row row = Rows.of(session.replay(), 0);
    List<Action> firsts =
        Matching.together(actions).stream().map(together -> together.get(0)).toList();
    long start = micros(row.startTime());
    LongSummaryStatistics starts =
        firsts.stream().mapToLong(action -> micros(action.startTime())).summaryStatistics();
    long last = starts.getMax();
    boolean isLoose = starts.getMin() < start || last - start > Face.LONG_MICROS;
    Set<Face> faces = Face.of(row, firsts, session.services(), isLoose);
    SessionRef ref = session.ref();
    long sno =
        database.insert(
            SESSION,
            gno,
            ref.id(),
            ref.name(),
            ref.service(),
            start,
            last,
            session.latestMicros(),
            row.cost(),
            RowText.of(row),
            Face.written(faces));
    faces.forEach(face -> database.update(FACE, face.kind(), face.value(), start, sno));
    for (int i = 0; i < firsts.size(); i++) {
      insert(sno, i, firsts.get(i));
    }
    insertWords(sno, actions);
  }

  private void insert(long sno, int order, Action action) {
    boolean isLlm = action.kind() == Kind.LLM_CALL;
    Usage usage = isLlm ? Facts.usage(action) : Usage.UNKNOWN;
    database.update(
        ACTION,
        sno,
        order,
        action.kind().name(),
        action.agentId(),
        action.kind() == Kind.TOOL_CALL ? action.name() : null,
        isLlm ? Facts.model(action) : null,
        action.status().name(),
        micros(action.startTime()),
        nanos(action),
        action.origin().service(),
        usage.inputTokens(),
        usage.outputTokens(),
        usage.total(),
        usage.cost());
  }

  private static @Nullable Long nanos(Action action) {
    return action.duration() == null ? null : Long.valueOf(action.duration().toNanos());
  }

  /** Each word once, and each text looked at once, however often it was sent. */
  private void insertWords(long sno, List<Action> actions) {
    Set<String> texts = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (Action action : actions) {
      Words.any(
          action,
          text -> {
            if (texts.add(text)) {
              Terms.of(text, words::add);
            }
            return false;
          });
    }
    if (!words.isEmpty()) {
      database.update("INSERT INTO words(rowid, body) VALUES(?,?)", sno, String.join(" ", words));
      vocabulary.add(words);
    }
  }

  /** Rounded down. */
  static long micros(Instant time) {
    long seconds =
        Math.max(-9_000_000_000_000L, Math.min(9_000_000_000_000L, time.getEpochSecond()));
    return seconds * 1_000_000 + time.getNano() / 1_000;
  }
}
