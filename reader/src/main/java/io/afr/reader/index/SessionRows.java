package io.afr.reader.index;

import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import io.afr.reader.SessionRef;
import io.afr.reader.Usage;
import io.afr.reader.search.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what sessions are found by, in the place of what was written of them before. */
final class SessionRows {

  private static final String SESSION =
      "INSERT INTO sessions(sno, size, gno, sid, name, service, start, last, latest, cost, row,"
          + " faces, passages, samples) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

  /** The number of the next session. None is given twice: a row's number tells what is new. */
  private static final String NEXT = "next";

  private static final String WORDS = "INSERT INTO words(rowid, body) VALUES(?,?)";
  private static final String ACTION =
      "INSERT INTO actions(sno, ord, kind, agent, tool, model, status, start, nanos, service,"
          + " input, output, tokens, cost) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
  private static final String FACE = "INSERT INTO faces(kind, value, start, sno) VALUES(?,?,?,?)";

  private final Database database;
  private final Vocabulary vocabulary;
  private final Blocks blocks;
  private final SampleBlocks samples;
  private final Texts texts;
  private long next;

  SessionRows(Database database, Vocabulary vocabulary, Texts texts) {
    this.database = database;
    this.vocabulary = vocabulary;
    this.blocks = new Blocks(database);
    this.samples = new SampleBlocks(database);
    this.texts = texts;
  }

  private record Known(long sno, int size, long start, String faces) {}

  /** Takes away what is known of the sessions of a group. */
  void delete(long gno) {
    List<Known> all =
        database.list(
            "SELECT sno, size, start, faces FROM sessions WHERE gno=?",
            row -> new Known(row.getLong(1), row.getInt(2), row.getLong(3), row.getString(4)),
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
      samples.change(known.sno, known.size);
      texts.delete(known.sno, known.size);
      database.update("DELETE FROM sessions WHERE sno=?", known.sno);
      database.update("DELETE FROM actions WHERE sno=?", known.sno);
      for (int i = 0; i < known.size; i++) {
        database.update("DELETE FROM words WHERE rowid=?", known.sno + i);
      }
    }
  }

  void insert(long gno, SessionEntry entry) {
    SessionRef ref = entry.ref();
    List<WordBag> words = entry.passages().words();
    // What says nothing has a number all the same.
    int size = Math.max(1, words.size());
    long sno = next;
    next += size;
    database.update(
        SESSION,
        sno,
        size,
        gno,
        ref.id(),
        ref.name(),
        ref.service(),
        entry.start(),
        entry.last(),
        entry.latest(),
        entry.cost(),
        entry.row(),
        Face.written(entry.faces()),
        entry.passages().list().written(),
        entry.samples().written());
    for (Face face : entry.faces()) {
      database.update(FACE, face.kind(), face.value(), entry.start(), sno);
    }
    for (int i = 0; i < entry.actions().size(); i++) {
      insert(sno, i, entry.actions().get(i));
    }
    samples.change(sno, size);
    texts.insert(sno, entry.passages().texts());
    blocks.add(sno, size, entry.earliest(), entry.start(), entry.last());
    for (int i = 0; i < words.size(); i++) {
      database.update(WORDS, sno + i, words.get(i).joined());
    }
    vocabulary.add(entry.newWords());
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
        Facts.micros(action.startTime()),
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

  /** Begins to write in a transaction; what was changed in one before may have come to nothing. */
  void begin() {
    samples.forget();
    next = Math.max(1, database.number("SELECT value FROM meta WHERE key=?", NEXT));
  }

  /** Writes down what is kept of many sessions together. */
  void save() {
    database.update("INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)", NEXT, next);
    samples.save();
    vocabulary.save();
    vocabulary.tidy();
  }
}
