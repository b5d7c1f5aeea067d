package io.afr.reader.search;

import io.afr.reader.ReaderException;
import io.afr.reader.ReaderException.Code;
import io.afr.reader.SessionRef;
import io.afr.reader.replay.Sessions;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the one session that a name means. */
public final class Names {

  /** Decides between sessions whose latest actions began at the same time. */
  public static final Comparator<SessionRef> byName = Comparator.comparing(SessionRef::name);

  private static final String LAST = "last";

  private final Known known;

  /** The sessions there are. Their addresses are {@code service/id}, for each of their services. */
  public interface Known {

    List<SessionRef> withId(String id);

    List<SessionRef> withAddress(String address);

    /** The one with the latest action, if there is any. */
    List<SessionRef> last();

    List<SessionRef> withIdFrom(String front);

    List<SessionRef> withAddressFrom(String front);
  }

  public Names(Known known) {
    this.known = known;
  }

  public Names(Sessions sessions) {
    this(new All(sessions));
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
    for (Function<String, List<SessionRef>> meant : readings(name)) {
      List<SessionRef> found = meant.apply(name);
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
  private List<Function<String, List<SessionRef>>> readings(String name) {
    return List.of(
        known::withId,
        known::withAddress,
        any -> name.equals(LAST) ? known.last() : List.of(),
        known::withIdFrom,
        known::withAddressFrom);
  }

  private static String ambiguous(String name, int candidates) {
    return name + " is ambiguous: it may be any of " + candidates + " sessions";
  }

  /** Looks at every session. */
  private record All(Sessions sessions) implements Known {

    @Override
    public List<SessionRef> withId(String id) {
      return those(ref -> ref.id().equals(id));
    }

    @Override
    public List<SessionRef> withAddress(String address) {
      return those(ref -> addresses(ref).anyMatch(address::equals));
    }

    @Override
    public List<SessionRef> last() {
      SessionRef last = sessions.last();
      return last == null ? List.of() : List.of(last);
    }

    @Override
    public List<SessionRef> withIdFrom(String front) {
      return those(ref -> ref.id().startsWith(front));
    }

    @Override
    public List<SessionRef> withAddressFrom(String front) {
      return those(ref -> addresses(ref).anyMatch(address -> address.startsWith(front)));
    }

    private List<SessionRef> those(Predicate<SessionRef> such) {
      return sessions.all().stream().filter(such).toList();
    }

    private Stream<String> addresses(SessionRef ref) {
      return sessions.services(ref).stream().map(service -> service + "/" + ref.id());
    }
  }
}
