package io.afr.reader.index;

import java.util.BitSet;
import java.util.List;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** What was said in all sessions, by the number of the passage that it begins with. */
final class Texts implements AutoCloseable {

  private final Database database;
  private final Inflater inflater = new Inflater(true);

  Texts(Database database) {
    this.database = database;
  }

  void insert(long sno, List<PackedTexts> texts) {
    for (PackedTexts some : texts) {
      database.update(
          "INSERT INTO texts(pno, count, length, data) VALUES(?,?,?,?)",
          sno + some.first(),
          some.count(),
          some.length(),
          some.data());
    }
  }

  void delete(long sno, int size) {
    database.update("DELETE FROM texts WHERE pno>=? AND pno<?", sno, sno + size);
  }

  /**
   * Which passages of a session hold a text.
   *
   * @param size how many passages it has
   * @param sought the text, in lower case
   * @param some those that are looked at; null for all
   */
  BitSet holding(long sno, int size, String sought, @Nullable BitSet some) {
    BitSet found = new BitSet();
    String letters = PackedTexts.sought(sought);
    database.each(
        "SELECT pno, count, length, data FROM texts WHERE pno>=? AND pno<?",
        row -> {
          int first = (int) (row.getLong(1) - sno);
          int count = row.getInt(2);
          int next = some == null ? first : some.nextSetBit(first);
          if (next >= 0 && next < first + count) {
            new PackedTexts(first, count, row.getInt(3), row.getBytes(4))
                .find(letters, inflater, found);
          }
          return next >= 0;
        },
        sno,
        sno + size);
    if (some != null) {
      found.and(some);
    }
    return found;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
