package io.afr.reader.index;

import io.afr.reader.ReaderException;
import io.afr.reader.SessionRef;
import io.afr.reader.search.Names;
import java.util.ArrayList;
import java.util.List;

/** Finds the sessions that a name may mean. */
final class Naming implements Names.Known {

  private static final String REF = "SELECT s.service, s.sid, s.name FROM sessions s ";
  private static final String IN_ORDER = " ORDER BY s.start, s.name";

  /** Sorts behind everything that begins with what stands before it. */
  private static final String END = Character.toString(Character.MAX_CODE_POINT);

  private final Database database;

  Naming(Database database) {
    this.database = database;
  }

  SessionRef find(String name) throws ReaderException {
    return new Names(this).find(name);
  }

  @Override
  public List<SessionRef> withId(String id) {
    return refs("WHERE s.sid=?", id);
  }

  @Override
  public List<SessionRef> withAddress(String address) {
    List<SessionRef> found = new ArrayList<>();
    for (int slash = address.indexOf('/'); slash >= 0; slash = address.indexOf('/', slash + 1)) {
      found.addAll(
          refs(
              "WHERE s.sid=? AND " + ofService(),
              address.substring(slash + 1),
              address.substring(0, slash)));
    }
    return found;
  }

  @Override
  public List<SessionRef> last() {
    return refs("WHERE s.latest=(SELECT max(latest) FROM sessions)").stream()
        .max(Names.byName)
        .map(List::of)
        .orElse(List.of());
  }

  @Override
  public List<SessionRef> withIdFrom(String front) {
    return refs("WHERE s.sid>=? AND s.sid<?", front, front + END);
  }

  @Override
  public List<SessionRef> withAddressFrom(String front) {
    List<SessionRef> found = new ArrayList<>();
    found.addAll(
        refs(
            "WHERE s.sno IN (SELECT sno FROM faces WHERE kind="
                + Face.SERVICE
                + " AND value>=? AND value<?)",
            front,
            front + END));
    for (int slash = front.indexOf('/'); slash >= 0; slash = front.indexOf('/', slash + 1)) {
      String id = front.substring(slash + 1);
      List<SessionRef> more =
          refs(
              "WHERE s.sid>=? AND s.sid<? AND " + ofService(),
              id,
              id + END,
              front.substring(0, slash));
      more.stream().filter(ref -> !found.contains(ref)).forEach(found::add);
    }
    return found;
  }

  private static String ofService() {
    return "EXISTS(SELECT 1 FROM faces f WHERE f.kind="
        + Face.SERVICE
        + " AND f.value=? AND f.start=s.start AND f.sno=s.sno)";
  }

  private List<SessionRef> refs(String where, Object... values) {
    return database.list(
        REF + where + IN_ORDER,
        row -> new SessionRef(row.getString(1), row.getString(2), row.getString(3)),
        values);
  }
}
