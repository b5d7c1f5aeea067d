package io.afr.journal.write;

import io.afr.journal.Content;
import io.afr.journal.Hash;
import io.afr.journal.Recallable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of a request, so that they can be compared with those of another one. */
final class Conversation {

  static final Conversation NONE = new Conversation(List.of(), null, new long[0]);

  private final List<Content> messages;
  private final @Nullable Recallable source;
  private final long[] fingerprints;

  private Conversation(List<Content> messages, @Nullable Recallable source, long[] fingerprints) {
    this.messages = messages;
    this.source = source;
    this.fingerprints = fingerprints;
  }

  static Conversation of(List<Content> messages, Storing storing) {
    if (messages.isEmpty()) {
      return NONE;
    }
    List<Content> named = new ArrayList<>(messages.size());
    long[] fingerprints = new long[2 * messages.size()];
    int at = 0;
    for (Content message : messages) {
      Content known = storing.named(message);
      Hash hash = known.hash();
      named.add(known);
      // Equal bytes of another type, or truncated elsewhere, are another message.
      fingerprints[at++] = (hash == null ? 0 : hash.high()) ^ known.mediaType().hashCode();
      fingerprints[at++] = (hash == null ? 0 : hash.low()) ^ known.trueLength();
    }
    Recallable source = messages instanceof Recallable recallable ? recallable : null;
    return new Conversation(named, source, fingerprints);
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  int size() {
    return messages.size();
  }

  /** A message that can be appended, wherever its bytes are. */
  Content get(int index) {
    Content message = messages.get(index);
    return message.bytes() == null && source != null
        ? message.remembered(() -> source.again(index))
        : message;
  }

  /** Two numbers per message, equal for equal messages only. */
  long[] fingerprints() {
    return fingerprints;
  }

  /** How many messages from the front are those of another request. */
  int common(long[] other) {
    int mismatch = Arrays.mismatch(fingerprints, other);
    return (mismatch < 0 ? other.length : mismatch) / 2;
  }
}
