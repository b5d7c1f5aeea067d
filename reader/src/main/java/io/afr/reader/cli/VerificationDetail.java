package io.afr.reader.cli;

import io.afr.journal.Break;
import io.afr.journal.Damage;
import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.NumberRange;
import io.afr.reader.JournalCheck;
import io.afr.reader.JournalCheck.Cause;
import io.afr.reader.JournalCheck.Contradiction;
import io.afr.reader.JournalCheck.Missing;
import io.afr.reader.Problem;
import io.afr.reader.terminal.Amounts;
import io.afr.reader.terminal.Harmless;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that a check found, in words.
 *
 * @param isProblem whether it is why the journal is not intact
 */
record VerificationDetail(boolean isProblem, String text) {

  /** All there is to say of a journal, problems first. */
  static List<VerificationDetail> of(JournalCheck check) {
    List<VerificationDetail> details = new ArrayList<>();
    for (Problem problem : check.unreadable()) {
      problem(details, relative(check, problem.path()) + problem.message());
    }
    for (Damage damage : check.damages()) {
      NumberRange entries = damage.entries();
      String what = place(damage.file(), damage.offset()) + ": " + damage.what();
      problem(details, (entries == null ? "" : entries + ", ") + what);
    }
    for (Break again : check.repeated()) {
      String highest = " stands there again behind entry " + again.highest();
      problem(
          details,
          "entry " + again.number() + highest + ", " + place(again.file(), again.offset()));
    }
    contradictions(check.contradictions(), details);
    check.missing().forEach(missing -> missing(details, missing));
    check.gaps().forEach(gap -> gap(details, gap));
    rest(check, details);
    return details;
  }

  /** A content that is not there may be referred to by every entry that follows. */
  private static void contradictions(
      List<Contradiction> contradictions, List<VerificationDetail> details) {
    Map<String, List<Contradiction>> alike = new LinkedHashMap<>();
    for (Contradiction one : contradictions) {
      alike.computeIfAbsent(one.what(), any -> new ArrayList<>()).add(one);
    }
    alike.forEach(
        (what, all) -> {
          Contradiction first = all.get(0);
          String others = all.size() == 1 ? "" : ", and " + Amounts.count(all.size() - 1) + " more";
          String where = ", " + place(first.file(), first.offset());
          problem(details, "entry " + first.entry() + " " + what + where + others);
        });
  }

  private static void missing(List<VerificationDetail> details, Missing missing) {
    boolean one = missing.entries().count() == 1;
    switch (missing.cause()) {
      case UNKNOWN ->
          problem(
              details,
              missing.entries()
                  + (one ? " is" : " are")
                  + " missing before "
                  + place(missing.file(), missing.offset())
                  + ", and nothing says why");
      case RETENTION, ERASURE, GAP ->
          remark(
              details, missing.entries() + (one ? " was " : " were ") + because(missing.cause()));
      case DAMAGE -> {
        // Told with the damage.
      }
    }
  }

  private static String because(Cause cause) {
    return switch (cause) {
      case RETENTION -> "deleted by retention";
      case ERASURE -> "erased on request";
      default -> "lost when recording paused";
    };
  }

  private static void gap(List<VerificationDetail> details, Gap gap) {
    boolean one = gap.actions() == 1;
    remark(
        details,
        Amounts.counted(gap.actions(), "action")
            + (one ? " was" : " were")
            + " not recorded before entry "
            + gap.number()
            + ": "
            + gap.reason());
  }

  private static void rest(JournalCheck check, List<VerificationDetail> details) {
    boolean isOpen = check.state() == Journal.State.OPEN;
    if (check.unfinishedTail() && !isOpen) {
      remark(details, "the last entry is unfinished: the JVM was gone before it was written");
    }
    if (check.state() == Journal.State.INTERRUPTED && check.extent().openCalls() > 0) {
      remark(
          details,
          Amounts.counted(check.extent().openCalls(), "call") + " had not ended when the JVM did");
    }
    if (check.extent().unknownEntries() > 0) {
      remark(
          details,
          "entries of a kind that this version does not know, "
              + Amounts.count(check.extent().unknownEntries())
              + " of them; a newer afr reads them");
    }
  }

  private static void problem(List<VerificationDetail> details, String text) {
    details.add(new VerificationDetail(true, Harmless.line(text)));
  }

  private static void remark(List<VerificationDetail> details, String text) {
    details.add(new VerificationDetail(false, Harmless.line(text)));
  }

  private static String place(Path file, long offset) {
    return "at byte " + offset + " of " + JournalWords.name(file);
  }

  /** Nothing where it is the journal as a whole. */
  private static String relative(JournalCheck check, Path path) {
    return path.equals(check.directory()) ? "" : JournalWords.name(path) + ": ";
  }
}
