package io.afr.journal.write;

import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Failure;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry on its way to the tape, its contents hashed and replaced by what stands in the entry.
 */
final class Outgoing {

  private final Entry lean;
  private final List<Stored> parts;
  private final Conversation conversation;
  private final Storing storing;

  private Outgoing(Entry lean, List<Stored> parts, Conversation conversation, Storing storing) {
    this.lean = lean;
    this.parts = parts;
    this.conversation = conversation;
    this.storing = storing;
  }

  static Outgoing of(Entry entry, Storing storing) {
    if (entry instanceof Begin begin) {
      return of(begin, storing);
    }
    if (entry instanceof End end) {
      return of(end, storing);
    }
    return new Outgoing(entry, List.of(), Conversation.NONE, storing);
  }

  private static Outgoing of(Begin begin, Storing storing) {
    List<Stored> contents = new ArrayList<>(begin.parts().size());
    List<Part> parts = lean(begin.parts(), contents, storing);
    Conversation conversation =
        begin.messages().continues() == 0
            ? Conversation.of(begin.messages().added(), storing)
            : Conversation.NONE;
    Begin lean = contents.isEmpty() ? begin : with(begin, begin.messages(), parts);
    return new Outgoing(lean, contents, conversation, storing);
  }

  private static Outgoing of(End end, Storing storing) {
    if (end.parts().isEmpty() && end.failure() == null && end.items().isEmpty()) {
      return new Outgoing(end, List.of(), Conversation.NONE, storing);
    }
    List<Stored> contents = new ArrayList<>(end.parts().size() + 1);
    List<Part> parts = lean(end.parts(), contents, storing);
    Failure failure = end.failure();
    Content stack = failure == null ? null : failure.stack();
    if (failure != null && stack != null) {
      Stored stored = storing.store(stack);
      contents.add(stored);
      failure = new Failure(failure.type(), failure.message(), stored.lean());
    }
    End lean = with(end, failure, parts, Messages.NONE);
    Conversation items = Conversation.of(end.items().added(), storing);
    return new Outgoing(lean, contents, items, storing);
  }

  private static List<Part> lean(List<Part> parts, List<Stored> contents, Storing storing) {
    if (parts.isEmpty()) {
      return parts;
    }
    List<Part> lean = new ArrayList<>(parts.size());
    for (Part part : parts) {
      Stored stored = storing.store(part.content());
      contents.add(stored);
      lean.add(stored.blobs().isEmpty() ? part : new Part(part.name(), stored.lean()));
    }
    return lean;
  }

  /** The entry but for its conversation. */
  Entry lean() {
    return lean;
  }

  Conversation conversation() {
    return conversation;
  }

  /** The entry and what it refers to, if its conversation goes on from {@code link}. */
  Prepared prepared(MessageChains.@Nullable Link link) {
    if (conversation.isEmpty()) {
      return new Prepared(lean, parts);
    }
    int kept = link == null ? 0 : link.kept();
    List<Stored> blobs = new ArrayList<>(parts);
    List<Content> added = new ArrayList<>(conversation.size() - kept);
    for (int i = kept; i < conversation.size(); i++) {
      Stored stored = storing.store(conversation.get(i));
      blobs.add(stored);
      added.add(stored.lean());
    }
    Messages messages =
        link == null ? Messages.whole(added) : new Messages(link.number(), kept, added);
    return new Prepared(with(messages), blobs);
  }

  /**
   * @param entry as it stands on the tape
   * @param blobs what has to stand before it in the same cycle
   */
  record Prepared(Entry entry, List<Stored> blobs) {}

  private Entry with(Messages messages) {
    return lean instanceof End end
        ? with(end, end.failure(), end.parts(), messages)
        : with((Begin) lean, messages, ((Begin) lean).parts());
  }

  static Begin with(Begin begin, Messages messages, List<Part> parts) {
    return new Begin(
        0,
        begin.timeMicros(),
        begin.kind(),
        begin.layer(),
        begin.parent(),
        begin.operation(),
        begin.session(),
        begin.sessionFrom(),
        begin.agent(),
        begin.thread(),
        begin.library(),
        begin.attributes(),
        messages,
        parts);
  }

  static End with(End end, @Nullable Failure failure, List<Part> parts, Messages items) {
    return new End(
        0,
        end.timeMicros(),
        end.begin(),
        end.status(),
        end.durationNanos(),
        end.firstTokenNanos(),
        failure,
        end.attributes(),
        parts,
        items);
  }
}
