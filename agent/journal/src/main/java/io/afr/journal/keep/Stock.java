package io.afr.journal.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** All journals of one or more services, to be measured and bounded. */
public final class Stock {

  private final List<StoredJournal> journals = new ArrayList<>();

  private Stock() {}

  /**
   * What stands in the directories of services at a time.
   *
   * @param problems is told what cannot be looked at, and is left as it is
   */
  public static Stock of(List<Path> services, Instant now, BiConsumer<Path, IOException> problems) {
    Stock stock = new Stock();
    for (Path service : services) {
      try {
        OwnFiles.journals(service).forEach(directory -> stock.add(directory, now, problems));
      } catch (IOException e) {
        problems.accept(service, e);
      }
    }
    return stock;
  }

  /** These journals at a time. */
  public static Stock ofJournals(
      List<Path> journals, Instant now, BiConsumer<Path, IOException> problems) {
    Stock stock = new Stock();
    journals.forEach(directory -> stock.add(directory, now, problems));
    return stock;
  }

  private void add(Path directory, Instant now, BiConsumer<Path, IOException> problems) {
    try {
      journals.add(StoredJournal.at(directory, now));
    } catch (IOException e) {
      problems.accept(directory, e);
    }
  }

  /** How many there are. */
  public int journals() {
    return journals.size();
  }

  /** What it all takes up of the disk. */
  public long bytes() throws IOException {
    long bytes = 0;
    for (StoredJournal journal : journals) {
      bytes += journal.bytes();
    }
    return bytes;
  }

  /** What is more than the bounds allow, in the order in which it is to go. */
  public List<Excess> excess(Bounds bounds) throws IOException {
    return Retention.of(journals, bounds);
  }
}
