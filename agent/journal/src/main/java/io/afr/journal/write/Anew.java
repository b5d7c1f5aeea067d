package io.afr.journal.write;

import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.Recallable;
import java.util.ArrayList;
import java.util.List;

/** An entry with all its contents made anew, instead of remembered. */
final class Anew {

  private Anew() {}

  static Entry of(Entry entry) {
    if (entry instanceof Begin begin) {
      return Outgoing.with(begin, messages(begin.messages()), parts(begin.parts()));
    }
    return entry instanceof End end
        ? Outgoing.with(end, end.failure(), parts(end.parts()), messages(end.items()))
        : entry;
  }

  private static Messages messages(Messages messages) {
    List<Content> all = messages.added();
    List<Content> anew = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      anew.add(all instanceof Recallable source ? source.again(i) : all.get(i).again());
    }
    return Messages.whole(anew);
  }

  private static List<Part> parts(List<Part> parts) {
    return parts.stream().map(part -> new Part(part.name(), part.content().again())).toList();
  }
}
