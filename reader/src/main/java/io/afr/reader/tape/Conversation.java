package io.afr.reader.tape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The messages of a request.
 *
 * @param missing how many at the front are gone together with the request that held them
 * @param messages those that follow
 */
public record Conversation(int missing, List<Stored> messages) {

  static final Conversation NONE = new Conversation(0, List.of());

  public boolean isEmpty() {
    return missing == 0 && messages.isEmpty();
  }

  /** The first {@code kept} messages of this one, then {@code added}. */
  Conversation goOn(int kept, List<Stored> added) {
    int there = Math.min(messages.size(), Math.max(0, kept - missing));
    List<Stored> whole = new ArrayList<>(there + added.size());
    for (int i = 0; i < there; i++) {
      whole.add(messages.get(i));
    }
    whole.addAll(added);
    return new Conversation(kept - there, Collections.unmodifiableList(whole));
  }
}
