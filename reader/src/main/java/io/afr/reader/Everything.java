package io.afr.reader;

import io.afr.reader.price.Prices;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.replay.Sessions;
import io.afr.reader.search.Names;
import io.afr.reader.search.Search;
import io.afr.reader.tape.Shelf;
import io.afr.reader.tape.Tape;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers from all journals, read whole into memory: where there can be no index. */
final class Everything implements Answers {

  private final Shelf shelf;
  private final Sessions sessions;

  Everything(Path home, Prices prices) {
    this.shelf = new Shelf(home);
    this.sessions = new Sessions(prices);
  }

  /** Reads what has been appended since the last time. */
  Everything upToDate() {
    shelf.refresh();
    sessions.update(shelf.tapes());
    return this;
  }

  @Override
  public SearchResult search(Filter filter) {
    return new Search(sessions).find(filter);
  }

  @Override
  public SessionRef find(String name) {
    return new Names(sessions).find(name);
  }

  @Override
  public @Nullable SessionReplay replay(SessionRef session) {
    return sessions.replay(session);
  }

  @Override
  public List<Path> journals(SessionRef session) {
    Set<String> services = sessions.services(session);
    return shelf.tapes().stream()
        .filter(tape -> services.contains(tape.manifest().service()))
        .filter(tape -> tape.holds(session.id()))
        .map(shelf::directory)
        .toList();
  }

  @Override
  public List<Problem> problems() {
    return shelf.problems();
  }

  @Override
  public String stamp() {
    StringBuilder stamp = new StringBuilder();
    for (Tape tape : shelf.tapes()) {
      stamp.append(tape.journal()).append(' ').append(tape.entries()).append(tape.state());
    }
    return stamp.toString();
  }

  @Override
  public String stamp(SessionRef session) {
    return stamp();
  }

  @Override
  public Changes changes(long since) {
    return new Changes(List.of(), true, 0);
  }
}
