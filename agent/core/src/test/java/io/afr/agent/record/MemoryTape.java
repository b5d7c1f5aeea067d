package io.afr.agent.record;

import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Hash;
import io.afr.journal.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Entries in memory, numbered by their place. */
final class MemoryTape implements Tape {

  final List<Entry> entries = new CopyOnWriteArrayList<>();
  volatile boolean closed;

  @Override
  public void open() {}

  @Override
  public synchronized long append(Entry entry) {
    entries.add(entry);
    return entries.size();
  }

  @Override
  public Content named(Content content) {
    return content.named(new Hash(content.hashCode(), content.toString().length()));
  }

  @Override
  public void finish() {}

  @Override
  public void close() {
    closed = true;
  }

  List<Begin> begins() {
    return of(Begin.class);
  }

  List<End> ends() {
    return of(End.class);
  }

  List<Progress> progress() {
    return of(Progress.class);
  }

  Begin begin(int index) {
    return begins().get(index);
  }

  End end(int index) {
    return ends().get(index);
  }

  private <T> List<T> of(Class<T> type) {
    return entries.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
