package io.afr.reader.tape;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a request: the first ones of an earlier conversation, then others. Kept like
 * that, because whole lists for each request of a long conversation would take its length squared.
 */
public final class Conversation {

  static final Conversation NONE = new Conversation(0, null, 0, List.of());

  /** How far a look goes back, at most; as many links as the tape's chains have. */
  private static final int DEEPEST = 64;

  private final int missing;
  private final @Nullable Conversation base;
  private final int kept;
  private final List<Stored> added;
  private final int depth;

  private Conversation(int missing, @Nullable Conversation base, int kept, List<Stored> added) {
    this.missing = missing;
    this.base = base;
    this.kept = kept;
    this.added = added;
    this.depth = base == null ? 0 : base.depth + 1;
  }

  /** How many messages at the front are gone together with the request that held them. */
  public int missing() {
    return missing;
  }

  /** Those that follow. */
  public List<Stored> messages() {
    return base == null ? added : new View();
  }

  public boolean isEmpty() {
    return missing == 0 && size() == 0;
  }

  private int size() {
    return kept + added.size();
  }

  private Stored get(int index) {
    Conversation holder = this;
    while (holder.base != null && index < holder.kept) {
      holder = holder.base;
    }
    return holder.added.get(index - holder.kept);
  }

  /** The first {@code kept} messages of this one, then {@code added}. */
  Conversation goOn(int kept, List<Stored> added) {
    int there = Math.min(size(), Math.max(0, kept - missing));
    if (there > 0 && depth < DEEPEST) {
      return new Conversation(kept - there, this, there, List.copyOf(added));
    }
    List<Stored> whole = new ArrayList<>(messages().subList(0, there));
    whole.addAll(added);
    return new Conversation(kept - there, null, 0, List.copyOf(whole));
  }

  /** How many messages from the front, of those that are there, are those of another one. */
  public int sharedWith(Conversation other) {
    if (missing != other.missing) {
      return 0;
    }
    int shared = other.base == this ? other.kept : base == other ? kept : 0;
    int most = Math.min(size(), other.size());
    while (shared < most && get(shared).equals(other.get(shared))) {
      shared++;
    }
    return shared;
  }

  /** The messages as a list. */
  private final class View extends AbstractList<Stored> implements RandomAccess {

    @Override
    public Stored get(int index) {
      return Conversation.this.get(index);
    }

    @Override
    public int size() {
      return Conversation.this.size();
    }
  }
}
