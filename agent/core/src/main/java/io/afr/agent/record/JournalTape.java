package io.afr.agent.record;

import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.Entry;
import io.afr.journal.JournalWriter;
import io.afr.journal.keep.Upkeep;

/** The journal that this JVM writes. Takes nothing more once it is closed. */
final class JournalTape implements Tape {

  private final JournalWriter writer;
  private final Housekeeping housekeeping;
  private final Runnable onFirstCall;
  private volatile boolean called;
  private volatile boolean closed;

  /**
   * @param onFirstCall called when the first call begins, on its thread
   */
  JournalTape(JournalWriter writer, Upkeep upkeep, Runnable onFirstCall) {
    this.writer = writer;
    this.onFirstCall = onFirstCall;
    this.housekeeping = Housekeeping.of(writer, upkeep);
  }

  @Override
  public void open() {
    try {
      writer.open();
    } finally {
      // All the more where it cannot be opened because the disk is full.
      housekeeping.start();
    }
  }

  @Override
  public void check() {
    writer.check();
    housekeeping.tick();
  }

  @Override
  public long append(Entry entry) {
    if (closed) {
      return 0;
    }
    if (!called && entry instanceof Begin) {
      called = true;
      onFirstCall.run();
    }
    return writer.append(entry);
  }

  @Override
  public Content named(Content content) {
    return writer.named(content);
  }

  @Override
  public void lost(String reason) {
    writer.lost(reason);
  }

  @Override
  public void finish() {
    writer.finish();
  }

  @Override
  public void close() {
    closed = true;
    writer.close();
  }
}
