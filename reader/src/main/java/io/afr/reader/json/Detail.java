package io.afr.reader.json;

import java.util.Locale;

/** How much of what was said stands in an action's JSON. */
public enum Detail {
  /** Everything. */
  FULL,
  /** Texts only as far as a few lines show, of lists the first few. */
  BRIEF,
  /** Names, numbers and ids, but nothing that anybody said. */
  NONE;

  /** As it stands in a question. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
