package io.afr.journal.write;

import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import java.util.List;

/** An entry with all its contents made anew, instead of remembered. */
final class Anew {

  private Anew() {}

  static Entry of(Entry entry) {
    if (entry instanceof Begin begin) {
      List<Content> messages = begin.messages().added().stream().map(Content::again).toList();
      return Outgoing.with(begin, Messages.whole(messages), parts(begin.parts()));
    }
    return entry instanceof End end
        ? Outgoing.with(end, end.failure(), parts(end.parts()), Messages.NONE)
        : entry;
  }

  private static List<Part> parts(List<Part> parts) {
    return parts.stream().map(part -> new Part(part.name(), part.content().again())).toList();
  }
}
