package io.afr.reader.index;

import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Failure;
import io.afr.journal.Hash;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.Progress;
import java.util.List;
import java.util.function.Consumer;

/** The contents of an entry that stand elsewhere. */
final class Contents {

  private Contents() {}

  static void of(Entry entry, Consumer<Hash> to) {
    if (entry instanceof Begin begin) {
      of(begin.messages(), to);
      ofParts(begin.parts(), to);
    } else if (entry instanceof End end) {
      of(end.items(), to);
      ofParts(end.parts(), to);
      Failure failure = end.failure();
      Content stack = failure == null ? null : failure.stack();
      if (stack != null) {
        of(stack, to);
      }
    } else if (entry instanceof Progress progress) {
      of(progress.data(), to);
    }
  }

  private static void of(Messages messages, Consumer<Hash> to) {
    messages.added().forEach(content -> of(content, to));
  }

  private static void ofParts(List<Part> parts, Consumer<Hash> to) {
    parts.forEach(part -> of(part.content(), to));
  }

  private static void of(Content content, Consumer<Hash> to) {
    Hash hash = content.hash();
    if (hash != null && content.bytes() == null) {
      to.accept(hash);
    }
    content.attachments().forEach(attachment -> of(attachment, to));
  }
}
