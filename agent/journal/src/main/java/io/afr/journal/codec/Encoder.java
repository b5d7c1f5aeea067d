package io.afr.journal.codec;

import io.afr.journal.Begin;
import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Failure;
import io.afr.journal.Gap;
import io.afr.journal.Hash;
import io.afr.journal.Messages;
import io.afr.journal.Note;
import io.afr.journal.Part;
import io.afr.journal.Progress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes entries in the layout that {@link Codec} describes, up to the number. */
final class Encoder {

  private Encoder() {}

  static void encode(Entry entry, FieldWriter out) {
    out.octet(Codec.VERSION);
    if (entry instanceof Begin begin) {
      begin(begin, out);
    } else if (entry instanceof End end) {
      end(end, out);
    } else if (entry instanceof Blob blob) {
      blob(blob, out);
    } else if (entry instanceof Progress progress) {
      progress(progress, out);
    } else if (entry instanceof Note note) {
      note(note, out);
    } else if (entry instanceof Gap gap) {
      gap(gap, out);
    }
  }

  private static void begin(Begin begin, FieldWriter out) {
    out.octet(Codec.BEGIN);
    out.number(1, begin.timeMicros());
    out.number(2, Codes.of(begin.kind()));
    out.number(3, Codes.of(begin.layer()));
    out.number(4, begin.parent());
    out.text(5, begin.operation());
    out.text(6, begin.session());
    out.number(7, Codes.of(begin.sessionFrom()));
    out.text(8, begin.agent());
    out.text(9, begin.thread());
    out.text(10, begin.library());
    texts(out, begin.attributes());
    messages(out, begin.messages());
    parts(out, begin.parts());
  }

  private static void end(End end, FieldWriter out) {
    out.octet(Codec.END);
    out.number(1, end.timeMicros());
    out.number(2, end.begin());
    out.number(3, Codes.of(end.status()));
    out.number(4, end.durationNanos());
    out.number(5, end.firstTokenNanos() + 1);
    Failure failure = end.failure();
    if (failure != null) {
      out.text(6, failure.type());
      out.text(7, failure.message());
      Content stack = failure.stack();
      if (stack != null) {
        content(out, 8, stack, null);
      }
    }
    texts(out, end.attributes());
    messages(out, end.items());
    parts(out, end.parts());
  }

  private static void blob(Blob blob, FieldWriter out) {
    out.octet(Codec.BLOB);
    out.number(1, blob.timeMicros());
    out.hash(2, blob.hash());
    byte[] data = blob.data().bytes();
    boolean isAll = data != null && data.length == blob.length();
    out.number(3, isAll ? 0 : blob.length());
    out.number(4, blob.trueLength() == blob.length() ? 0 : blob.trueLength());
    content(out, 5, blob.data(), null);
    out.number(6, blob.offset());
  }

  private static void progress(Progress progress, FieldWriter out) {
    out.octet(Codec.PROGRESS);
    out.number(1, progress.timeMicros());
    out.number(2, progress.begin());
    out.number(3, Codes.of(progress.channel()));
    out.number(4, progress.offset());
    content(out, 5, progress.data(), null);
  }

  private static void note(Note note, FieldWriter out) {
    out.octet(Codec.NOTE);
    out.number(1, note.timeMicros());
    out.text(2, note.topic());
    texts(out, note.facts());
  }

  private static void gap(Gap gap, FieldWriter out) {
    out.octet(Codec.GAP);
    out.number(1, gap.timeMicros());
    out.number(2, gap.actions());
    out.text(3, gap.reason());
  }

  private static void texts(FieldWriter out, Map<String, String> texts) {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      out.text(11, text.getKey());
      out.text(11, text.getValue());
    }
  }

  private static void messages(FieldWriter out, Messages messages) {
    out.number(12, messages.continues());
    out.number(13, messages.kept());
    for (Content message : messages.added()) {
      content(out, 14, message, null);
    }
  }

  private static void parts(FieldWriter out, List<Part> parts) {
    for (Part part : parts) {
      content(out, 16, part.content(), part.name());
    }
  }

  static void content(FieldWriter out, int field, Content content, @Nullable String name) {
    byte[] bytes = content.bytes();
    Hash hash = content.hash();
    int expected = 16 + (bytes == null ? 16 : bytes.length);
    int mark = out.open(field, expected);
    int media = MediaCode.of(content.mediaType());
    out.number(1, media);
    if (media == 0) {
      out.text(2, content.mediaType());
    }
    byte[] packed =
        bytes == null || media != MediaCode.of(Content.JSON) ? null : Fragments.packed(bytes);
    if (packed != null) {
      out.bytes(8, packed);
    } else if (bytes != null) {
      out.bytes(3, bytes);
    } else if (hash != null) {
      out.hash(4, hash);
    }
    if (bytes == null || bytes.length != content.trueLength()) {
      out.number(5, content.trueLength());
    }
    out.text(6, name);
    for (Content attachment : content.attachments()) {
      content(out, 7, attachment, null);
    }
    out.close(mark, expected);
  }
}
