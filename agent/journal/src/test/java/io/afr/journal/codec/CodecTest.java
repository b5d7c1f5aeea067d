package io.afr.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afr.journal.Begin;
import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.Gap;
import io.afr.journal.Hash;
import io.afr.journal.Layer;
import io.afr.journal.Messages;
import io.afr.journal.Note;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import io.afr.journal.write.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {

  private static final Hash hash = new Hash(0xFEDC_BA98_7654_3210L, -2);
  private static final Content blob = Content.referredTo("image/png", hash, 123_456);
  private static final Content cut =
      Content.truncated(Content.TEXT, new byte[] {104, 105}, 1L << 40);

  static List<Entry> entries() {
    return List.of(
        new Begin(
            9,
            Sample.TIME,
            FrameKind.MEMORY_OP,
            Layer.HTTP,
            1L << 40,
            "search",
            "Sitzung é 🙂",
            SessionFrom.GENERATED,
            null,
            "main",
            "openai",
            Map.of("a", "", "b", "ü"),
            new Messages(3, 2, List.of(blob, Content.json("{}"))),
            List.of(
                new Part(PartName.ITEM, cut),
                new Part(PartName.ITEM, Content.text("")),
                new Part(PartName.ITEM, Content.json("{}").withAttachments(List.of(cut, blob))))),
        new Begin(
            10,
            Sample.TIME,
            FrameKind.RUN,
            Layer.AGENT,
            0,
            "",
            "",
            SessionFrom.PROGRAM,
            "",
            "",
            "",
            Map.of(),
            Messages.NONE,
            List.of()),
        new Progress(11, Sample.TIME, 9, Progress.Channel.WIRE, 77, Content.text("piece")),
        new End(12, Sample.TIME, 9, Status.OK, 5, -1, null, Map.of("x", "y"), List.of()),
        new End(
            13,
            -1,
            9,
            Status.ERROR,
            Long.MAX_VALUE,
            0,
            new Failure("E", null, Content.text("at")),
            Map.of(),
            List.of(new Part(PartName.RESPONSE, blob))),
        new End(14, 1, 9, Status.CANCELLED, 5, 8, new Failure("E", "m", null), Map.of(), List.of()),
        new Blob(15, 1, hash, 10, 20, 5, Content.of("image/png", new byte[300])),
        new Note(16, 1, Note.LIBRARY, Map.of("name", "langchain4j")),
        new Gap(17, 1, 4, "disk full"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void decodesWhatItEncoded(Entry entry) {
    byte[] excerpt = encode(entry);

    assertThat(Excerpt.isIntact(excerpt, 0, excerpt.length)).isTrue();
    assertThat(Excerpt.decode(excerpt, 0, excerpt.length, SpilledFields.NONE)).isEqualTo(entry);
  }

  @Test
  void skipsFieldsThatItDoesNotKnow() {
    FieldWriter fields = new FieldWriter(8);
    fields.octet(Codec.VERSION);
    fields.octet(Codec.GAP);
    fields.number(100, 5);
    fields.number(2, 3);
    fields.bytes(101, new byte[200]);
    fixed(fields, 102, FieldWriter.FIXED64, 8);
    fixed(fields, 103, FieldWriter.FIXED32, 4);
    fields.text(3, "why");
    byte[] excerpt = seal(fields, 6);

    assertThat(Excerpt.decode(excerpt, 0, excerpt.length, SpilledFields.NONE))
        .isEqualTo(new Gap(6, 0, 3, "why"));
  }

  @Test
  void skipsKindsVersionsAndConstantsThatItDoesNotKnow() {
    assertThat(decode(Codec.VERSION, 77, 2, 1)).isNull();
    assertThat(decode(9, Codec.GAP, 2, 1)).isNull();
    assertThat(decode(Codec.VERSION, Codec.BEGIN, 2, 99)).isNull();
    assertThat(decode(Codec.VERSION, Codec.END, 3, 99)).isNull();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void noticesEveryChangedByte(Entry entry) {
    byte[] excerpt = encode(entry);
    for (int i = 0; i < excerpt.length; i++) {
      excerpt[i] ^= 0x10;
      assertThat(Excerpt.isIntact(excerpt, 0, excerpt.length)).as("byte %d", i).isFalse();
      excerpt[i] ^= 0x10;
    }
  }

  @Test
  void refusesFieldsThatMakeNoSense() {
    Random random = new Random(1);
    byte[] whole = encode(entries().get(0));
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = whole.clone();
      broken[2 + random.nextInt(broken.length - 14)] = (byte) random.nextInt();
      try {
        Excerpt.decode(broken, 0, broken.length, SpilledFields.NONE);
      } catch (MalformedException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void refusesAnEntryWhoseFieldsAreMissing() {
    Excerpt spilled = Excerpt.of(new Gap(0, 1, 2, "x")).spilledTo(hash);
    spilled.number(3);
    byte[] excerpt = Arrays.copyOf(spilled.bytes(), spilled.length());

    assertThatThrownBy(() -> Excerpt.decode(excerpt, 0, excerpt.length, SpilledFields.NONE))
        .isInstanceOf(MalformedException.class);
  }

  private static Entry decode(int version, int kind, int field, int value) {
    FieldWriter fields = new FieldWriter(8);
    fields.octet(version);
    fields.octet(kind);
    fields.number(field, value);
    byte[] excerpt = seal(fields, 1);
    return Excerpt.decode(excerpt, 0, excerpt.length, SpilledFields.NONE);
  }

  private static void fixed(FieldWriter fields, int field, int wireType, int size) {
    int tag = field << 3 | wireType;
    fields.octet(tag & 0x7F | 0x80);
    fields.octet(tag >>> 7);
    fields.raw(new byte[size], 0, size);
  }

  private static byte[] encode(Entry entry) {
    Excerpt excerpt = Excerpt.of(entry);
    excerpt.number(entry.number());
    return Arrays.copyOf(excerpt.bytes(), excerpt.length());
  }

  private static byte[] seal(FieldWriter fields, long number) {
    Excerpt excerpt = new Excerpt(fields);
    excerpt.number(number);
    return Arrays.copyOf(excerpt.bytes(), excerpt.length());
  }
}
