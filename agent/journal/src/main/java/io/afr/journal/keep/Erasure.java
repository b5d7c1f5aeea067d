package io.afr.journal.keep;

import io.afr.journal.JournalException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;

/** Erases sessions. All of it only for who holds the {@link RetentionLock} of the service. */
public final class Erasure {

  private Erasure() {}

  /**
   * Takes a session out of a journal, as far as nobody writes there any more, and leaves a request
   * for the rest.
   *
   * @param worked is told how many bytes of the journal have been gone through since the last time
   */
  public static Erased erase(Path journal, String session, Instant now, LongConsumer worked)
      throws IOException {
    OwnFiles.sweep(journal);
    StoredJournal stored = StoredJournal.at(journal, now);
    EraseRequest request = SessionErasure.request(stored, session);
    request = instead(request, EraseRequest.in(journal));
    return new SessionErasure(stored, request, now, worked).honour();
  }

  /** Puts a request in the place of those that asked for the same earlier. */
  private static EraseRequest instead(EraseRequest request, List<EraseRequest> earlier)
      throws IOException {
    List<EraseRequest> same =
        earlier.stream().filter(one -> Objects.equals(request.session(), one.session())).toList();
    Set<Long> begins = new HashSet<>();
    same.forEach(one -> begins.addAll(one.begins()));
    EraseRequest whole = request.with(request.session(), "", begins);
    whole.save();
    for (EraseRequest one : same) {
      one.delete();
    }
    return whole;
  }

  /** Finds out what {@link #erase} would do. */
  public static Erased tryErase(Path journal, String session, Instant now, LongConsumer worked)
      throws IOException {
    StoredJournal stored = StoredJournal.at(journal, now);
    EraseRequest request = SessionErasure.request(stored, session);
    return new SessionErasure(stored, request, now, worked).tryOut();
  }

  /** Does what was asked for earlier in the journals of a service, as far as possible today. */
  public static List<Erased> honour(
      Path service, Instant now, BiConsumer<Path, Exception> problems) {
    List<Erased> done = new ArrayList<>();
    try {
      for (Path journal : OwnFiles.journals(service)) {
        honour(journal, now, done, problems);
      }
    } catch (IOException e) {
      problems.accept(service, e);
    }
    return done;
  }

  private static void honour(
      Path journal, Instant now, List<Erased> done, BiConsumer<Path, Exception> problems) {
    try {
      OwnFiles.sweep(journal);
      for (EraseRequest request : EraseRequest.in(journal)) {
        // Looked at anew each time, for the one before may have changed its files.
        StoredJournal stored = StoredJournal.at(journal, now);
        done.add(new SessionErasure(stored, request, now, bytes -> {}).honour());
      }
    } catch (IOException | JournalException e) {
      problems.accept(journal, e);
    }
  }
}
