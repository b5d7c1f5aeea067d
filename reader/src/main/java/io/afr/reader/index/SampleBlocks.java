package io.afr.reader.index;

import io.afr.reader.Action.Kind;
import io.afr.reader.Filter;
import io.afr.reader.index.Blocks.Block;
import io.afr.reader.stats.Counting;
import io.afr.reader.stats.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The samples of all sessions, a block in a row: two million samples are read in a thousand rows,
 * and counted faster than SQL would.
 */
final class SampleBlocks {

  private final Database database;
  private final Blocks blocks;
  private final Set<Block> changed = new TreeSet<>();

  SampleBlocks(Database database) {
    this.database = database;
    this.blocks = new Blocks(database);
  }

  /** A session has been added or taken away. */
  void change(long sno, int size) {
    for (long at = sno; at < sno + size; at = Block.at(at).to() + 1) {
      changed.add(Block.at(at));
    }
  }

  /** Writes down what has changed. */
  void save() {
    changed.forEach(this::save);
    changed.clear();
  }

  private void save(Block block) {
    NumberWriter writer = new NumberWriter();
    database.each(
        "SELECT sno, samples FROM sessions WHERE sno>=? AND sno<=?",
        row -> {
          writer.put(row.getLong(1));
          writer.put(row.getBytes(2));
          return true;
        },
        block.from(),
        block.to());
    byte[] written = writer.written();
    if (written.length > 0) {
      database.update(
          "INSERT OR REPLACE INTO samples(first, data) VALUES(?,?)", block.from(), written);
    } else {
      database.update("DELETE FROM samples WHERE first=?", block.from());
      blocks.deleteIfEmpty(block);
    }
  }

  /** What has changed is not to be written down. */
  void forget() {
    changed.clear();
  }

  /** Counts what meets a filter that asks for no text. */
  void count(Filter filter, Counting counting) {
    Condition condition = new Condition(filter);
    Set<Long> sessions = condition.isOfSessions() ? sessions(condition) : null;
    Long from = condition.from();
    Long to = condition.to();
    long earliest = from == null ? Long.MIN_VALUE : from;
    for (Block block : blocks.of(earliest, to == null ? Long.MAX_VALUE : to)) {
      byte[] data =
          database.first(
              "SELECT data FROM samples WHERE first=?", row -> row.getBytes(1), block.from());
      NumberReader reader = new NumberReader(data == null ? new byte[0] : data);
      while (reader.hasNext()) {
        long sno = reader.next();
        NumberReader samples = reader.nextPart();
        if (sessions == null || sessions.contains(sno)) {
          count(new SampleList.Reader(samples), filter, condition, counting);
        }
      }
    }
  }

  private Set<Long> sessions(Condition condition) {
    List<@Nullable Object> values = new ArrayList<>();
    condition.addSessionValues(null, values);
    return new HashSet<>(
        database.list(
            "SELECT s.sno FROM sessions s WHERE 1" + condition.ofSessions(null),
            row -> row.getLong(1),
            values.toArray()));
  }

  private static void count(
      SampleList.Reader sample, Filter filter, Condition condition, Counting counting) {
    counting.beginSession();
    while (sample.next()) {
      if (meets(sample, filter, condition)) {
        counting.add(sample);
      }
    }
  }

  private static boolean meets(Sample sample, Filter filter, Condition condition) {
    Long from = condition.from();
    Long to = condition.to();
    return (filter.agentId() == null || filter.agentId().equals(sample.agent()))
        && (filter.toolUsed() == null
            || (sample.kind() == Kind.TOOL_CALL && filter.toolUsed().equals(sample.name())))
        && (filter.status() == null || filter.status() == sample.status())
        && (from == null || sample.startMicros() >= from)
        && (to == null || sample.startMicros() <= to)
        && (filter.minDurationMs() == null
            || (sample.nanos() != Sample.UNKNOWN
                && sample.nanos() / 1e6 >= filter.minDurationMs()));
  }
}
