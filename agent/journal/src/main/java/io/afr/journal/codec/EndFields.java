package io.afr.journal.codec;

import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Failure;
import io.afr.journal.Part;
import io.afr.journal.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an {@link End} as they are read. */
final class EndFields {

  private long time;
  private long begin;
  private @Nullable Status status;
  private long durationNanos;
  private long firstTokenNanos = -1;
  private @Nullable String failureType;
  private @Nullable String failureMessage;
  private @Nullable Content failureStack;
  private final Decoder.Texts attributes = new Decoder.Texts();
  private final MessagesFields items = new MessagesFields();
  private final List<Part> parts = new ArrayList<>();

  EndFields read(FieldReader in) {
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> time = in.number();
        case 2 -> begin = in.number();
        case 3 -> status = Codes.constant(Status.values(), in.number());
        case 4 -> durationNanos = in.number();
        case 5 -> firstTokenNanos = in.number() - 1;
        case 6 -> failureType = in.text();
        case 7 -> failureMessage = in.text();
        case 8 -> failureStack = new ContentFields().read(in.nested()).toContent();
        case 11 -> attributes.add(in.text());
        case 12, 13, 14 -> items.read(field, in);
        case 16 -> parts.add(new ContentFields().read(in.nested()).toPart());
        default -> in.skip();
      }
    }
    return this;
  }

  /** The entry, or null if its status is one that this version does not know. */
  @Nullable End toEntry(long number) {
    if (status == null) {
      return null;
    }
    Failure failure =
        failureType == null ? null : new Failure(failureType, failureMessage, failureStack);
    return new End(
        number,
        time,
        begin,
        status,
        durationNanos,
        firstTokenNanos,
        failure,
        attributes.toMap(),
        parts,
        items.toMessages());
  }
}
