package io.afr.reader.verify;

import io.afr.journal.Journal;
import io.afr.reader.JournalCheck;
import io.afr.reader.Progress;
import io.afr.reader.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks the journals of a home one after the other, whatever their size. */
public final class Verifier {

  private final List<Path> journals;
  private final Progress progress;
  private final long total;
  private long done;

  private Verifier(List<Path> journals, Progress progress) {
    this.journals = journals;
    this.progress = progress;
    this.total = journals.stream().mapToLong(Checkup::length).sum();
  }

  /**
   * Checks journals.
   *
   * @param names journals or services; none for all
   * @throws io.afr.reader.ReaderException if a name means nothing, or several journals
   * @throws io.afr.journal.JournalException if the home cannot be read
   */
  public static Verification verify(Path home, List<String> names, Progress progress) {
    List<Path> all = Journal.under(home);
    List<Path> wanted = names.isEmpty() ? all : new Chosen(home, all).of(names);
    return new Verifier(wanted, progress).run();
  }

  private Verification run() {
    List<JournalCheck> checks = new ArrayList<>();
    for (Path journal : journals) {
      long size = Checkup.length(journal);
      checks.add(Checkup.of(journal, read -> progress.reached(done + read, total)));
      done += size;
      progress.reached(done, total);
    }
    return new Verification(List.copyOf(checks));
  }
}
