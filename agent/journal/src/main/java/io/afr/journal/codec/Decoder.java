package io.afr.journal.codec;

import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.Entry;
import io.afr.journal.Gap;
import io.afr.journal.Hash;
import io.afr.journal.Note;
import io.afr.journal.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries in the layout that {@link Codec} describes. What it does not know it skips: a field
 * by itself, an entry whose kind or enumeration is unknown as a whole.
 */
final class Decoder {

  private final long number;
  private final SpilledFields spilled;

  Decoder(long number, SpilledFields spilled) {
    this.number = number;
    this.spilled = spilled;
  }

  /** The entry in {@code bytes[from, to)}, or null if this version does not know its kind. */
  @Nullable Entry decode(int kind, byte[] bytes, int from, int to) {
    FieldReader in = fields(bytes, from, to);
    return switch (kind) {
      case Codec.BEGIN -> new BeginFields().read(in).toEntry(number);
      case Codec.PROGRESS -> progress(in);
      case Codec.END -> new EndFields().read(in).toEntry(number);
      case Codec.BLOB -> blob(in);
      case Codec.NOTE -> note(in);
      case Codec.GAP -> gap(in);
      default -> null;
    };
  }

  /** The fields themselves, or those in the blob that they stand in. */
  private FieldReader fields(byte[] bytes, int from, int to) {
    FieldReader in = new FieldReader(bytes, from, to);
    if (in.next() != Codec.SPILLED) {
      return new FieldReader(bytes, from, to);
    }
    Hash hash = spill(bytes, from, to);
    byte[] elsewhere = hash == null ? null : spilled.of(hash);
    if (elsewhere == null) {
      throw new MalformedException("refers to fields that are missing");
    }
    return new FieldReader(elsewhere, 0, elsewhere.length);
  }

  /** The blob that {@code bytes[from, to)} say the fields stand in; null if they are fields. */
  static @Nullable Hash spill(byte[] bytes, int from, int to) {
    FieldReader in = new FieldReader(bytes, from, to);
    return in.next() == Codec.SPILLED
        ? new ContentFields().read(in.nested()).toContent().hash()
        : null;
  }

  private @Nullable Entry progress(FieldReader in) {
    long time = 0;
    long begin = 0;
    long offset = 0;
    Progress.Channel channel = null;
    Content data = null;
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> time = in.number();
        case 2 -> begin = in.number();
        case 3 -> channel = Codes.constant(Progress.Channel.values(), in.number());
        case 4 -> offset = in.number();
        case 5 -> data = new ContentFields().read(in.nested()).toContent();
        default -> in.skip();
      }
    }
    return channel == null || data == null
        ? null
        : new Progress(number, time, begin, channel, offset, data);
  }

  private Entry blob(FieldReader in) {
    long[] numbers = new long[7];
    Hash hash = null;
    Content data = null;
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1, 3, 4, 6 -> numbers[field] = in.number();
        case 2 -> hash = in.hash();
        case 5 -> data = new ContentFields().read(in.nested()).toContent();
        default -> in.skip();
      }
    }
    if (hash == null || data == null) {
      throw new MalformedException("is a blob without hash or data");
    }
    byte[] bytes = data.bytes();
    long length = numbers[3] == 0 && bytes != null ? bytes.length : numbers[3];
    long trueLength = numbers[4] == 0 ? length : numbers[4];
    return new Blob(number, numbers[1], hash, length, trueLength, numbers[6], data);
  }

  private Entry note(FieldReader in) {
    long time = 0;
    String topic = "";
    Texts facts = new Texts();
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> time = in.number();
        case 2 -> topic = in.text();
        case 11 -> facts.add(in.text());
        default -> in.skip();
      }
    }
    return new Note(number, time, topic, facts.toMap());
  }

  private Entry gap(FieldReader in) {
    long time = 0;
    long actions = 0;
    String reason = "";
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> time = in.number();
        case 2 -> actions = in.number();
        case 3 -> reason = in.text();
        default -> in.skip();
      }
    }
    return new Gap(number, time, actions, reason);
  }

  /** Texts that stand in pairs, a key and its value. */
  static final class Texts {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private @Nullable String key;

    void add(String text) {
      if (key == null) {
        key = text;
      } else {
        texts.put(key, text);
        key = null;
      }
    }

    Map<String, String> toMap() {
      return texts;
    }
  }
}
