package io.afr.agent.record;

import io.afr.journal.Content;
import io.afr.journal.Entry;
import io.afr.journal.JournalWriter;

/** The journal that this JVM writes. Takes nothing more once it is closed. */
final class JournalTape implements Tape {

  private final JournalWriter writer;
  private volatile boolean closed;

  JournalTape(JournalWriter writer) {
    this.writer = writer;
  }

  @Override
  public void open() {
    writer.open();
  }

  @Override
  public void check() {
    writer.check();
  }

  @Override
  public long append(Entry entry) {
    return closed ? 0 : writer.append(entry);
  }

  @Override
  public Content named(Content content) {
    return writer.named(content);
  }

  @Override
  public void close() {
    closed = true;
    writer.close();
  }
}
