package io.afr.reader.index;

import io.afr.reader.index.Pending.Group;
import io.afr.reader.price.Prices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes anew what the index says of the sessions whose entries have changed. */
final class Rewriting {

  private final Database database;
  private final Vocabulary vocabulary;
  private final Taking taking;
  private final SessionRows sessions;
  private final Prices prices;

  Rewriting(Database database, Vocabulary vocabulary, Texts texts, Taking taking, Prices prices) {
    this.database = database;
    this.vocabulary = vocabulary;
    this.taking = taking;
    this.sessions = new SessionRows(database, vocabulary, texts);
    this.prices = prices;
  }

  /** What a group's entries come to. */
  private record Made(
      Set<Long> journals, List<SessionEntry> entries, Set<Long> held, Set<Long> open) {}

  void of(Pending pending, Sources sources) {
    sessions.begin();
    // All at once and before anything is added: FTS5 writes down what it holds in memory whenever
    // something is deleted after it.
    pending.groups().stream()
        .mapToLong(Group::gno)
        .filter(gno -> gno != 0)
        .forEach(sessions::delete);
    Rebuilding rebuilding = new Rebuilding(sources, prices);
    try (Ahead ahead = new Ahead()) {
      ahead.<Group, Made>each(
          pending.groups(),
          group -> {
            Map<Long, EntryList> lists = lists(group);
            return () -> made(rebuilding.of(group.id(), lists, pending::recall), lists.keySet());
          },
          this::write);
    }
    sessions.save();
  }

  private Map<Long, EntryList> lists(Group group) {
    Map<Long, EntryList> lists = group.gno() == 0 ? new HashMap<>() : taking.lists(group.gno());
    lists.putAll(group.changed());
    lists.values().removeIf(EntryList::isEmpty);
    return lists;
  }

  private Made made(Rebuilding.Result rebuilt, Set<Long> journals) {
    return new Made(
        journals,
        rebuilt.sessions().stream().map(session -> SessionEntry.of(session, vocabulary)).toList(),
        rebuilt.held(),
        rebuilt.open());
  }

  private void write(Group group, Made made) {
    if (group.gno() == 0) {
      group.gno(database.insert("INSERT INTO groups(sid) VALUES(?)", group.id()));
    }
    made.entries.forEach(entry -> sessions.insert(group.gno(), entry));
    for (Long jno : made.journals) {
      if (!made.held.contains(jno)) {
        group.changed().put(jno, new EntryList());
      }
    }
    taking.save(group, made.held, made.open);
  }
}
