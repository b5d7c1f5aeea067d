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
  private final List<Stored> conversation;

  private Outgoing(Entry lean, List<Stored> parts, List<Stored> conversation) {
    this.lean = lean;
    this.parts = parts;
    this.conversation = conversation;
  }

  static Outgoing of(Entry entry, Storing storing) {
    if (entry instanceof Begin begin) {
      return of(begin, storing);
    }
    if (entry instanceof End end) {
      return of(end, storing);
    }
    return new Outgoing(entry, List.of(), List.of());
  }

  private static Outgoing of(Begin begin, Storing storing) {
    List<Stored> contents = new ArrayList<>(begin.parts().size());
    List<Part> parts = lean(begin.parts(), contents, storing);
    List<Stored> conversation =
        begin.messages().continues() == 0 ? storing.messages(begin.messages().added()) : List.of();
    Begin lean = contents.isEmpty() ? begin : with(begin, begin.messages(), parts);
    return new Outgoing(lean, contents, conversation);
  }

  private static Outgoing of(End end, Storing storing) {
    if (end.parts().isEmpty() && end.failure() == null) {
      return new Outgoing(end, List.of(), List.of());
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
    Entry lean =
        new End(
            0,
            end.timeMicros(),
            end.begin(),
            end.status(),
            end.durationNanos(),
            end.firstTokenNanos(),
            failure,
            end.attributes(),
            parts);
    return new Outgoing(lean, contents, List.of());
  }

  private static List<Part> lean(List<Part> parts, List<Stored> contents, Storing storing) {
    if (parts.isEmpty()) {
      return parts;
    }
    List<Part> lean = new ArrayList<>(parts.size());
    for (Part part : parts) {
      Stored stored = storing.store(part.content());
      contents.add(stored);
      lean.add(stored.blob() == null ? part : new Part(part.name(), stored.lean()));
    }
    return lean;
  }

  /** The request with a conversation that can be remembered; null if this is none. */
  @Nullable Begin request() {
    return conversation.isEmpty() ? null : (Begin) lean;
  }

  List<Stored> conversation() {
    return conversation;
  }

  /** What has to stand in the same cycle if the conversation goes on from {@code link}. */
  List<Stored> blobs(MessageChains.@Nullable Link link) {
    List<Stored> added = added(link);
    if (added.isEmpty()) {
      return parts;
    }
    List<Stored> blobs = new ArrayList<>(parts);
    blobs.addAll(added);
    return blobs;
  }

  /** The entry as it stands on the tape if the conversation goes on from {@code link}. */
  Entry entry(MessageChains.@Nullable Link link) {
    Begin request = request();
    if (request == null) {
      return lean;
    }
    List<Content> added = new ArrayList<>();
    for (Stored message : added(link)) {
      added.add(message.lean());
    }
    Messages messages =
        link == null ? Messages.whole(added) : new Messages(link.number(), link.kept(), added);
    return with(request, messages, request.parts());
  }

  private List<Stored> added(MessageChains.@Nullable Link link) {
    return link == null ? conversation : conversation.subList(link.kept(), conversation.size());
  }

  private static Begin with(Begin begin, Messages messages, List<Part> parts) {
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
}
