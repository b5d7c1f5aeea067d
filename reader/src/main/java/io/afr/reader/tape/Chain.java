package io.afr.reader.tape;

import io.afr.journal.Content;
import io.afr.journal.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts conversations together, each of which goes on from one before. The tape may be damaged or
 * forged, so a chain may be of any length, lead in a circle or to nothing.
 */
final class Chain {

  private final LongFunction<@Nullable Messages> links;
  private final Blobs blobs;
  private final Map<Long, Conversation> known = new HashMap<>();

  /**
   * @param links what stands on the tape by the number of a call's begin
   */
  Chain(LongFunction<@Nullable Messages> links, Blobs blobs) {
    this.links = links;
    this.blobs = blobs;
  }

  /** The conversation of a call, whole so far as it is there. */
  Conversation of(long call) {
    Deque<Long> unknown = new ArrayDeque<>();
    Set<Long> seen = new HashSet<>();
    Conversation whole = Conversation.NONE;
    long at = call;
    while (at != 0 && seen.add(at)) {
      Conversation there = known.get(at);
      if (there != null) {
        whole = there;
        break;
      }
      Messages messages = links.apply(at);
      if (messages == null || messages.isEmpty()) {
        break;
      }
      unknown.push(at);
      at = messages.continues();
    }
    return goOn(whole, unknown);
  }

  private Conversation goOn(Conversation from, Deque<Long> calls) {
    Conversation whole = from;
    for (long call : calls) {
      Messages messages = links.apply(call);
      if (messages != null) {
        whole = whole.goOn(messages.kept(), resolved(messages.added()));
        known.put(call, whole);
      }
    }
    return whole;
  }

  private List<Stored> resolved(List<Content> contents) {
    List<Stored> stored = new ArrayList<>(contents.size());
    contents.forEach(content -> stored.add(blobs.resolve(content)));
    return stored;
  }
}
