package io.afr.reader.index;

import io.afr.journal.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lists that a batch of entries has changed, and the entries themselves while they are at hand.
 */
final class Pending {

  private static final String FIND_GROUP = "SELECT gno FROM groups WHERE sid=?";
  private static final String FIND_LIST = "SELECT entries FROM lists WHERE gno=? AND jno=?";

  private final Database database;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<Long, Map<Long, Entry>> atHand = new HashMap<>();

  /** The sessions that share an id. */
  static final class Group {
    private final String id;
    private long gno;
    private final Map<Long, EntryList> changed = new TreeMap<>();

    Group(String id, long gno) {
      this.id = id;
      this.gno = gno;
    }

    String id() {
      return id;
    }

    /** 0 if it is new. */
    long gno() {
      return gno;
    }

    void gno(long now) {
      gno = now;
    }

    /** By the number of the journal. */
    Map<Long, EntryList> changed() {
      return changed;
    }
  }

  Pending(Database database) {
    this.database = database;
  }

  Collection<Group> groups() {
    return groups.values();
  }

  /** The group is to be looked at again, though no entry has come. */
  Group touch(String session) {
    return groups.computeIfAbsent(session, id -> new Group(id, database.number(FIND_GROUP, id)));
  }

  EntryList list(String session, long jno) {
    Group group = touch(session);
    EntryList list = group.changed.get(jno);
    if (list == null) {
      list =
          EntryList.read(
              group.gno == 0
                  ? null
                  : database.first(FIND_LIST, row -> row.getBytes(1), group.gno, jno));
      group.changed.put(jno, list);
    }
    return list;
  }

  /** A session's call turns up among folded ones of another: now both need all of them. */
  void share(long jno, Call.Folded folded, String session) {
    EntryList list = list(session, jno);
    for (String other : folded.sessions()) {
      if (!other.equals(session)) {
        list(other, jno).items().forEach(list::add);
      }
      database.update(
          "INSERT OR IGNORE INTO shared(jno, root, sid) VALUES(?,?,?)", jno, folded.root(), other);
    }
  }

  void remember(long jno, Entry entry) {
    atHand.computeIfAbsent(jno, any -> new HashMap<>()).put(entry.number(), entry);
  }

  /** Null if it came in an earlier batch. */
  @Nullable Entry recall(long jno, long number) {
    Map<Long, Entry> entries = atHand.get(jno);
    return entries == null ? null : entries.get(number);
  }
}
