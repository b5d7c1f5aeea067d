package io.afr.reader.index;

import java.util.List;
import java.util.stream.LongStream;

/**
 * So many passages, one after the other, and when the sessions that they are of took place. Who
 * looks for the newest sessions of very many begins with the blocks that can have them.
 */
final class Blocks {

  private static final int SHIFT = 11;

  private final Database database;

  Blocks(Database database) {
    this.database = database;
  }

  /**
   * A block.
   *
   * @param from its first passage
   * @param to its last
   * @param latestStart of a session in it, at most; what is deleted may have been later
   */
  record Block(long from, long to, long latestStart) implements Comparable<Block> {

    @Override
    public int compareTo(Block other) {
      return Long.compare(from, other.from);
    }

    private static Block of(long bno, long latestStart) {
      return new Block(bno << SHIFT, ((bno + 1) << SHIFT) - 1, latestStart);
    }

    /** That which a passage is in, of which nothing else is known. */
    static Block at(long passage) {
      return of(passage >> SHIFT, Long.MAX_VALUE);
    }

    /**
     * Neighbours, among them that which a passage is in.
     *
     * @param count how many, a power of two
     */
    static List<Block> around(long passage, int count) {
      long first = passage >> SHIFT & -count;
      return LongStream.range(first, first + count)
          .mapToObj(bno -> of(bno, Long.MAX_VALUE))
          .toList();
    }
  }

  /**
   * A session has been added. Times in epoch microseconds.
   *
   * @param earliest when its first action began, which need not be the one that it starts with
   * @param last when its last action began
   */
  void add(long sno, int size, long earliest, long start, long last) {
    for (long bno = sno >> SHIFT; bno <= (sno + size - 1) >> SHIFT; bno++) {
      database.update(
          "INSERT INTO blocks(bno, earliest, start, last) VALUES(?,?,?,?)"
              + " ON CONFLICT(bno) DO UPDATE SET earliest=min(earliest, excluded.earliest),"
              + " start=max(start, excluded.start), last=max(last, excluded.last)",
          bno,
          earliest,
          start,
          last);
    }
  }

  /** Sessions that go on leave their old places behind. */
  void deleteIfEmpty(Block block) {
    database.update(
        "DELETE FROM blocks WHERE bno=? AND NOT EXISTS(SELECT 1 FROM (SELECT sno, size FROM sessions"
            + " WHERE sno<=? ORDER BY sno DESC LIMIT 1) WHERE sno+size>?)",
        block.from() >> SHIFT,
        block.to(),
        block.from());
  }

  /** The blocks that can have actions of a time, those that can have the latest sessions first. */
  List<Block> of(long from, long to) {
    return database.list(
        "SELECT bno, start FROM blocks WHERE earliest<=? AND last>=? ORDER BY start DESC",
        row -> Block.of(row.getLong(1), row.getLong(2)),
        to,
        from);
  }
}
