package io.afr.journal.codec;

import io.afr.journal.Content;
import io.afr.journal.Messages;
import java.util.ArrayList;
import java.util.List;

/** The fields of a conversation as they are read, among those of the entry that holds it. */
final class MessagesFields {

  private long continues;
  private int kept;
  private final List<Content> added = new ArrayList<>();

  void read(int field, FieldReader in) {
    switch (field) {
      case 12 -> continues = in.number();
      case 13 -> kept = (int) in.number();
      default -> added.add(new ContentFields().read(in.nested()).toContent());
    }
  }

  Messages toMessages() {
    return continues == 0 && added.isEmpty() ? Messages.NONE : new Messages(continues, kept, added);
  }
}
