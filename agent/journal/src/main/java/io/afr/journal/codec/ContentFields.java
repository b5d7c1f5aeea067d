package io.afr.journal.codec;

import io.afr.journal.Content;
import io.afr.journal.Hash;
import io.afr.journal.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one content, or of a part, as they are read. */
final class ContentFields {

  private final boolean isAttachment;
  private String mediaType = MediaCode.name(0);
  private byte @Nullable [] data;
  private @Nullable Hash hash;
  private long trueLength = -1;
  private String name = "";
  private List<Content> attachments = List.of();

  ContentFields() {
    this(false);
  }

  /** Attachments have none of their own, whatever a damaged tape says. */
  private ContentFields(boolean isAttachment) {
    this.isAttachment = isAttachment;
  }

  ContentFields read(FieldReader in) {
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> mediaType = MediaCode.name(in.number());
        case 2 -> mediaType = in.text();
        case 3 -> data = in.bytes();
        case 4 -> hash = in.hash();
        case 5 -> trueLength = in.number();
        case 6 -> name = in.text();
        case 7 -> attach(in);
        case 8 -> data = Fragments.unpacked(in.bytes());
        default -> in.skip();
      }
    }
    return this;
  }

  private void attach(FieldReader in) {
    if (isAttachment) {
      in.skip();
      return;
    }
    if (attachments.isEmpty()) {
      attachments = new ArrayList<>();
    }
    attachments.add(new ContentFields(true).read(in.nested()).toContent());
  }

  Content toContent() {
    Content content = withoutAttachments();
    return attachments.isEmpty() ? content : content.withAttachments(attachments);
  }

  private Content withoutAttachments() {
    if (hash != null) {
      return Content.referredTo(mediaType, hash, Math.max(trueLength, 0));
    }
    byte[] bytes = data == null ? new byte[0] : data;
    return trueLength < 0
        ? Content.of(mediaType, bytes)
        : Content.truncated(mediaType, bytes, trueLength);
  }

  Part toPart() {
    return new Part(name, toContent());
  }
}
