package io.afr.reader.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Messages;
import io.afr.journal.PartName;
import io.afr.journal.Status;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import java.util.List;
import java.util.Map;
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

  @Test
  void goesOnFromWhatACallHeldWhoseBeginIsGone() {
    script.append(held(77, new Messages(0, 0, added(1))));
    Step look = script.memory("get");
    script.append(held(look.number(), new Messages(77, 1, added(2))));

    List<Stored> items = script.tape().frame(look.number()).parts(PartName.ITEM);

    assertThat(items).extracting(Stored::text).containsExactly("1", "2");
  }

  @Test
  void goesOnFromACallThatBeganLaterAndEndedEarlier() {
    Step first = script.memory("get");
    Step second = script.memory("get");
    script.append(held(second.number(), new Messages(0, 0, added(1))));
    script.append(held(first.number(), new Messages(second.number(), 1, added(2))));

    List<Stored> items = script.tape().frame(first.number()).parts(PartName.ITEM);

    assertThat(items).extracting(Stored::text).containsExactly("1", "2");
  }

  private End held(long begin, Messages items) {
    return new End(
        script.next(), script.now(), begin, Status.OK, 1, -1, null, Map.of(), List.of(), items);
  }

  private static List<Content> added(int i) {
    return List.of(Content.json(Integer.toString(i)));
  }
}
