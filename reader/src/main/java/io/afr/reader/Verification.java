package io.afr.reader;

import java.util.List;

/** What a check of journals found. */
public record Verification(List<JournalCheck> journals) {

  /** Whether all is there, or its absence explained. */
  public boolean isIntact() {
    return journals.stream().allMatch(journal -> journal.verdict().isIntact());
  }
}
