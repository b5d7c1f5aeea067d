package io.afr.reader.index;

import io.afr.reader.Action;
import io.afr.reader.Row;
import io.afr.reader.SessionRef;
import io.afr.reader.search.Facts;
import io.afr.reader.search.Matching;
import io.afr.reader.search.Rows;
import java.util.Collection;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the index says of one session. Times are epoch microseconds.
 *
 * @param actions without results, in their order
 * @param start when the action that comes first began
 * @param earliest when the earliest began, which need not be that
 * @param last when the last began
 * @param latest when the last began, results included
 * @param row as text
 * @param newWords those that are to be added to the vocabulary
 */
record SessionEntry(
    SessionRef ref,
    List<Action> actions,
    long start,
    long earliest,
    long last,
    long latest,
    @Nullable Double cost,
    String row,
    Set<Face> faces,
    Passages passages,
    String newWords,
    SampleList samples) {

  static SessionEntry of(Rebuilt session, Vocabulary vocabulary) {
    Row row = Rows.of(session.replay(), 0);
    Collection<List<Action>> together = Matching.together(session.replay().actions());
    List<Action> actions = together.stream().map(action -> action.get(0)).toList();
    LongSummaryStatistics starts =
        actions.stream().mapToLong(action -> Facts.micros(action.startTime())).summaryStatistics();
    long start = Facts.micros(row.startTime());
    Set<Face> faces = Face.of(row, actions, session.services());
    Face length = Face.ofLength(starts.getMax() - start);
    if (length != null) {
      faces.add(length);
    }
    if (starts.getMin() < start) {
      faces.add(new Face(Face.EARLY, ""));
    }
    Passages passages = new Passages(together);
    return new SessionEntry(
        session.ref(),
        actions,
        start,
        starts.getMin(),
        starts.getMax(),
        session.latestMicros(),
        row.cost(),
        RowText.of(row),
        faces,
        passages,
        vocabulary.unknown(passages.words()),
        SampleList.of(actions));
  }
}
