package io.afr.reader.search;

import io.afr.reader.ReaderException;
import io.afr.reader.ReaderException.Code;
import io.afr.reader.SessionRef;
import io.afr.reader.replay.Sessions;
import java.util.List;
import java.util.function.Predicate;

/** Finds the one session that a name means. */
public final class Names {

  private static final String LAST = "last";

  private final Sessions sessions;

  public Names(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * Finds the session.
   *
   * @throws ReaderException if there is none or more than one
   */
  public SessionRef find(String name) {
    if (name.isBlank()) {
      throw new ReaderException(Code.BAD_INPUT, "a session's name must not be empty");
    }
    for (Predicate<SessionRef> meant : readings(name)) {
      List<SessionRef> found = sessions.all().stream().filter(meant).toList();
      if (found.size() == 1) {
        return found.get(0);
      }
      if (!found.isEmpty()) {
        throw new ReaderException(Code.AMBIGUOUS, ambiguous(name, found.size()), found);
      }
    }
    throw new ReaderException(Code.NOT_FOUND, "no session " + name);
  }

  /** What the name may mean, the most exact first. */
  private List<Predicate<SessionRef>> readings(String name) {
    SessionRef last = name.equals(LAST) ? sessions.last() : null;
    return List.of(
        ref -> ref.id().equals(name),
        ref -> addresses(ref).contains(name),
        ref -> ref.equals(last),
        ref -> ref.id().startsWith(name),
        ref -> addresses(ref).stream().anyMatch(address -> address.startsWith(name)));
  }

  private List<String> addresses(SessionRef ref) {
    return sessions.services(ref).stream().map(service -> service + "/" + ref.id()).toList();
  }

  private static String ambiguous(String name, int candidates) {
    return name + " is ambiguous: it may be any of " + candidates + " sessions";
  }
}
