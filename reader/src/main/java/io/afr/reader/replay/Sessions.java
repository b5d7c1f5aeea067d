package io.afr.reader.replay;

import io.afr.journal.FrameKind;
import io.afr.journal.SessionFrom;
import io.afr.reader.SessionRef;
import io.afr.reader.fold.Call;
import io.afr.reader.fold.Fold;
import io.afr.reader.price.Prices;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Tape;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sessions of all tapes, as they stand now. Keeps what it has rebuilt until it changes. */
public final class Sessions {

  private final Prices prices;
  private final Map<Tape, Folded> folds = new HashMap<>();
  private final Map<SessionKey, Rebuilt> rebuilt = new HashMap<>();
  private Map<SessionRef, SessionKey> refs = Map.of();
  private Map<SessionKey, Session> sessions = Map.of();

  private record Folded(long entries, Fold fold) {}

  private record Rebuilt(long fingerprint, SessionReplay replay) {}

  /**
   * @param prices what LLM calls cost
   */
  public Sessions(Prices prices) {
    this.prices = prices;
  }

  /** Takes in what the tapes hold now. */
  public void update(Collection<Tape> tapes) {
    if (areKnown(tapes)) {
      return;
    }
    folds.keySet().retainAll(Set.copyOf(tapes));
    Set<SessionKey> programs = programs(tapes);
    Map<SessionKey, Session> found = new LinkedHashMap<>();
    for (Tape tape : tapes) {
      Fold fold = fold(tape);
      for (Call call : fold.calls()) {
        session(found, call.frame(), programs).add(call, fold);
      }
      for (Frame frame : tape.frames()) {
        if (frame.kind() == FrameKind.RUN) {
          session(found, frame, programs).add(frame, fold);
        }
      }
    }
    found.values().forEach(Session::sort);
    // What consists of nothing but a run has no action to show.
    found.values().removeIf(session -> session.calls().isEmpty());
    sessions = found;
    refs = refs(found);
    rebuilt.keySet().retainAll(found.keySet());
  }

  /** All sessions that have an action. */
  public Collection<SessionRef> all() {
    return refs.keySet();
  }

  /** The session with the latest action; null if there is none. */
  public @Nullable SessionRef last() {
    return refs.entrySet().stream()
        .max(
            Comparator.comparingLong(
                    (Map.Entry<SessionRef, SessionKey> entry) ->
                        session(entry.getValue()).latestMicros())
                .thenComparing(entry -> entry.getKey().name()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** When a session's latest action began, in microseconds since the epoch. */
  public long latestMicros(SessionRef ref) {
    SessionKey key = refs.get(ref);
    return key == null ? Long.MIN_VALUE : session(key).latestMicros();
  }

  /** The services that recorded a session. */
  public Set<String> services(SessionRef ref) {
    SessionKey key = refs.get(ref);
    return key == null ? Set.of() : session(key).services();
  }

  /** The session rebuilt; null if there is none any more. */
  public @Nullable SessionReplay replay(SessionRef ref) {
    SessionKey key = refs.get(ref);
    if (key == null) {
      return null;
    }
    Session session = session(key);
    long fingerprint = session.fingerprint();
    Rebuilt there = rebuilt.get(key);
    if (there == null || there.fingerprint != fingerprint || !there.replay.session().equals(ref)) {
      there = new Rebuilt(fingerprint, new SessionReplay(ref, session, prices));
      rebuilt.put(key, there);
    }
    return there.replay;
  }

  /** Whether nothing was appended since; who asks again and again need not pay for it. */
  private boolean areKnown(Collection<Tape> tapes) {
    return folds.size() == tapes.size() && tapes.stream().allMatch(this::isKnown);
  }

  private boolean isKnown(Tape tape) {
    Folded there = folds.get(tape);
    return there != null && there.entries == tape.entries();
  }

  private Session session(SessionKey key) {
    Session session = sessions.get(key);
    if (session == null) {
      throw new IllegalStateException("no session " + key);
    }
    return session;
  }

  private Fold fold(Tape tape) {
    Folded there = folds.get(tape);
    if (there == null || there.entries != tape.entries()) {
      there = new Folded(tape.entries(), Fold.of(tape));
      folds.put(tape, there);
    }
    return there.fold;
  }

  /** Which ids a program gave, by the services in which it did. */
  private static Set<SessionKey> programs(Collection<Tape> tapes) {
    Set<SessionKey> programs = new HashSet<>();
    for (Tape tape : tapes) {
      for (Frame frame : tape.frames()) {
        if (frame.begin().sessionFrom() == SessionFrom.PROGRAM) {
          programs.add(new SessionKey(frame.begin().session(), tape.manifest().service()));
        }
      }
    }
    return programs;
  }

  private static Session session(
      Map<SessionKey, Session> sessions, Frame frame, Set<SessionKey> programs) {
    String id = frame.begin().session();
    SessionKey inService = new SessionKey(id, frame.tape().manifest().service());
    SessionKey key = programs.contains(inService) ? new SessionKey(id, null) : inService;
    return sessions.computeIfAbsent(key, any -> new Session(id));
  }

  private static Map<SessionRef, SessionKey> refs(Map<SessionKey, Session> sessions) {
    Map<String, Integer> sharing = new HashMap<>();
    sessions.keySet().forEach(key -> sharing.merge(key.id(), 1, Integer::sum));
    Map<SessionRef, SessionKey> refs = new LinkedHashMap<>();
    sessions.forEach(
        (key, session) -> {
          String service = List.copyOf(session.services()).get(0);
          boolean shared = sharing.getOrDefault(key.id(), 0) > 1;
          String name = shared ? service + "/" + key.id() : key.id();
          refs.put(new SessionRef(service, key.id(), name), key);
        });
    return refs;
  }
}
