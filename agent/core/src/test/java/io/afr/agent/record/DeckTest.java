package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.context.CurrentContext;
import io.afr.journal.Content;
import io.afr.journal.Entry;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Progress.Channel;
import io.afr.journal.SessionFrom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeckTest {

  private final MemoryTape tape = new MemoryTape();
  private final Deck deck = new Deck(tape, null, 1_000_000);

  @AfterEach
  void stop() {
    deck.close();
  }

  @Test
  void theRestOfTheWireIsTheResponse() {
    Frame frame = deck.begin(chat());

    frame.progress(Channel.WIRE, "data: x\n\n".getBytes(StandardCharsets.UTF_8));
    frame.end(Outcome.ok());

    assertThat(tape.end(0).parts())
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.name()).isEqualTo(PartName.RESPONSE);
              assertThat(part.content().mediaType()).isEqualTo(Content.EVENT_STREAM);
              assertThat(part.content()).hasToString("data: x\n\n");
            });
    assertThat(tape.end(0).firstTokenNanos()).isNotNegative();
    assertThat(tape.end(0).firstTokenNanos()).isLessThanOrEqualTo(tape.end(0).durationNanos());
  }

  @Test
  void theRestOfTextsStandsInTheEnd() {
    Frame frame = deck.begin(chat());
    frame.progress(Channel.TEXT, "partial");
    frame.end(Outcome.failed("cut", null));

    assertThat(tape.entries)
        .extracting(Entry::getClass)
        .extracting(Class::getSimpleName)
        .containsExactly("Begin", "End");
    assertThat(tape.end(0).parts())
        .containsExactly(new Part(PartName.TEXT, Content.text("partial")));
  }

  @Test
  void aPlainLoopIsOneSession() {
    Frame first = deck.begin(chat().evidence(says("hi")));
    first.end(Outcome.ok().fingerprint(Says.one("hello")));
    Frame second = deck.begin(chat().evidence(says("hi", "hello", "more")));
    second.end(Outcome.ok());

    assertThat(tape.begin(1).session()).isEqualTo(tape.begin(0).session());
    assertThat(tape.begin(1).sessionFrom()).isEqualTo(SessionFrom.STITCHED);
    assertThat(tape.begin(1).parent()).isZero();
  }

  @Test
  void aTapeThatTakesNothingRecordsNothing() {
    Deck full =
        new Deck(
            new Tape() {
              @Override
              public void open() {}

              @Override
              public long append(Entry entry) {
                return 0;
              }

              @Override
              public Content named(Content content) {
                return content;
              }

              @Override
              public void finish() {}

              @Override
              public void close() {}
            },
            null,
            1_000);
    Recording.use(full);
    try {
      assertThat(Recorder.begin(FrameKind.LLM_CALL, this, DeckTest::chat)).isNull();
      assertThat(CurrentContext.get()).isNull();
    } finally {
      Recording.use(null);
    }
  }

  @Test
  void keepsNotes() {
    deck.note("library", Map.of("name", "x"));

    assertThat(tape.entries).hasSize(1);
  }

  @Test
  void anAnswerThatIsDescribedStandsForTheRestOfTheWire() {
    Frame frame = deck.begin(chat());
    frame.progress(Channel.WIRE, "data: x".getBytes(StandardCharsets.UTF_8));
    frame.end(Outcome.ok().part(PartName.RESPONSE, Content.json("{}")));

    assertThat(tape.end(0).parts())
        .containsExactly(new Part(PartName.RESPONSE, Content.json("{}")));
  }

  @Test
  void closingAppendsWhatIsStillBuffered() {
    Frame frame = deck.begin(chat());
    frame.progress(Channel.TEXT, "partial");
    deck.close();

    assertThat(tape.progress()).hasSize(1);
    assertThat(tape.closed).isTrue();
  }

  private static Evidence says(String... messages) {
    return new Evidence(null, null, List.of(), Says.all(messages));
  }

  private static Call chat() {
    return Call.llm(Layer.SDK, "test", "chat");
  }
}
