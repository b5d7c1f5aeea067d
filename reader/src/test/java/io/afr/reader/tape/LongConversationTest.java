package io.afr.reader.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.afr.journal.Content;
import io.afr.journal.Messages;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongConversationTest {

  private final Script script = Script.of("j1");

  @Test
  void isPutTogetherHoweverManyRequestsItHas() {
    Step last = script.chat("0");
    for (int i = 1; i < 20_000; i++) {
      last = script.chat().asks(new Messages(last.number(), i, added(i)));
    }

    List<Stored> messages = script.tape().frame(last.number()).conversation().messages();

    assertThat(messages)
        .extracting(Stored::text)
        .containsExactlyElementsOf(IntStream.range(0, 20_000).mapToObj(Integer::toString).toList());
  }

  @Test
  void sharesWhatItKeeps() {
    Step first = script.chat("a", "b", "c");
    Step second = script.chat().asks(new Messages(first.number(), 2, added(1)));
    Step other = script.chat("a", "b", "d");
    Tape tape = script.tape();

    Conversation one = tape.conversation(first.number());
    Conversation two = tape.conversation(second.number());
    Conversation three = tape.conversation(other.number());

    assertThat(one.sharedWith(two)).isEqualTo(2);
    assertThat(two.sharedWith(one)).isEqualTo(2);
    assertThat(two.sharedWith(three)).isEqualTo(2);
    assertThat(three.sharedWith(three)).isEqualTo(3);
    assertThat(one.sharedWith(Conversation.NONE)).isZero();
  }

  @Test
  void mayLeadInACircle() {
    Step first = script.chat();
    Step second = script.chat().asks(new Messages(first.number(), 1, added(2)));
    first.asks(new Messages(second.number(), 1, added(1)));
    Tape tape = script.tape();

    assertThatNoException().isThrownBy(() -> tape.conversation(second.number()));
    assertThat(tape.conversation(first.number()).messages()).isNotEmpty();
  }

  private static List<Content> added(int i) {
    return List.of(Content.json(Integer.toString(i)));
  }
}
