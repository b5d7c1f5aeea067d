package io.afr.reader.index;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the index must remember of a woven call while a journal is read. */
final class Call {

  private final long number;
  private final EntryList.Item place;
  private final String session;
  private final @Nullable Call parent;
  private final @Nullable Folded folded;
  private boolean hasEnded;

  /**
   * A call that is no run, and all that happens inside of it: the fold looks at them together.
   *
   * @param root number of the outermost call's begin
   * @param sessions whose calls are in it
   */
  record Folded(long root, Set<String> sessions) {}

  Call(long number, EntryList.Item place, String session, boolean isRun, @Nullable Call parent) {
    this.number = number;
    this.place = place;
    this.session = session;
    this.parent = parent;
    this.folded = folded(number, isRun, parent);
  }

  private static @Nullable Folded folded(long number, boolean isRun, @Nullable Call parent) {
    Folded around = parent == null ? null : parent.folded;
    if (around != null) {
      return around;
    }
    return isRun ? null : new Folded(number, new LinkedHashSet<>());
  }

  long number() {
    return number;
  }

  EntryList.Item place() {
    return place;
  }

  String session() {
    return session;
  }

  /** The call that its begin names, whether or not that has ended; null at the top. */
  @Nullable Call parent() {
    return parent;
  }

  /** Null if it is a run in nothing but runs. */
  @Nullable Folded folded() {
    return folded;
  }

  /** False the second time. */
  boolean end() {
    boolean isFirst = !hasEnded;
    hasEnded = true;
    return isFirst;
  }

  boolean hasEnded() {
    return hasEnded;
  }

  /** The sessions whose replay looks at it. */
  Set<String> sessions() {
    return folded == null || folded.sessions.isEmpty() ? Set.of(session) : folded.sessions;
  }
}
