package io.afr.journal.codec;

import io.afr.journal.Begin;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Part;
import io.afr.journal.SessionFrom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a {@link Begin} as they are read. */
final class BeginFields {

  private long time;
  private @Nullable FrameKind kind;
  private @Nullable Layer layer;
  private long parent;
  private String operation = "";
  private String session = "";
  private @Nullable SessionFrom sessionFrom;
  private @Nullable String agent;
  private String thread = "";
  private String library = "";
  private final Decoder.Texts attributes = new Decoder.Texts();
  private final MessagesFields messages = new MessagesFields();
  private final List<Part> parts = new ArrayList<>();

  BeginFields read(FieldReader in) {
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> time = in.number();
        case 2 -> kind = Codes.constant(FrameKind.values(), in.number());
        case 3 -> layer = Codes.constant(Layer.values(), in.number());
        case 4 -> parent = in.number();
        case 5 -> operation = in.text();
        case 6 -> session = in.text();
        case 7 -> sessionFrom = Codes.constant(SessionFrom.values(), in.number());
        case 8 -> agent = in.text();
        case 9 -> thread = in.text();
        case 10 -> library = in.text();
        case 11 -> attributes.add(in.text());
        case 12, 13, 14 -> messages.read(field, in);
        case 16 -> parts.add(new ContentFields().read(in.nested()).toPart());
        default -> in.skip();
      }
    }
    return this;
  }

  /** The entry, or null if it holds a constant that this version does not know. */
  @Nullable Begin toEntry(long number) {
    if (kind == null || layer == null || sessionFrom == null) {
      return null;
    }
    return new Begin(
        number,
        time,
        kind,
        layer,
        parent,
        operation,
        session,
        sessionFrom,
        agent,
        thread,
        library,
        attributes.toMap(),
        messages.toMessages(),
        parts);
  }
}
