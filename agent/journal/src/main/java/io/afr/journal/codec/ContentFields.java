package io.afr.journal.codec;

import io.afr.journal.Content;
import io.afr.journal.Hash;
import io.afr.journal.Part;
import org.jspecify.annotations.Nullable;

/** The fields of one content, or of a part, as they are read. */
final class ContentFields {

  private String mediaType = MediaCode.name(0);
  private byte @Nullable [] data;
  private @Nullable Hash hash;
  private long trueLength = -1;
  private String name = "";

  ContentFields read(FieldReader in) {
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> mediaType = MediaCode.name(in.number());
        case 2 -> mediaType = in.text();
        case 3 -> data = in.bytes();
        case 4 -> hash = in.hash();
        case 5 -> trueLength = in.number();
        case 6 -> name = in.text();
        default -> in.skip();
      }
    }
    return this;
  }

  Content toContent() {
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
