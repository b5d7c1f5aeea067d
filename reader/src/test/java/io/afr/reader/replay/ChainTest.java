package io.afr.reader.replay;

import static io.afr.reader.Script.message;
import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.Hash;
import io.afr.journal.Messages;
import io.afr.reader.Action;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Messages are stored as what an earlier request began with and what is new. */
final class ChainTest {

  private final Script script = Script.of("j1");

  @Test
  void putsTheMessagesTogether() {
    Step first = script.chat(user("a"), user("b"));
    first.ok();
    Step second = script.chat().asks(after(first, 2, user("c")));
    second.ok();
    script.chat().asks(after(second, 1, user("d"))).ok();

    assertThat(messages(1)).containsExactly("a", "b", "c");
    assertThat(messages(2)).containsExactly("a", "d");
  }

  @Test
  void saysHowManyMessagesWentWithADeletedRequest() {
    Step later = script.chat().asks(new Messages(77, 3, contents(user("d"))));
    later.ok();
    script.chat().asks(after(later, 4, user("e"))).ok();

    List<Action> actions = script.actions();

    assertThat(actions.get(0).data().path("missingMessages").asInt()).isEqualTo(3);
    assertThat(actions.get(0).data().has("continues")).isFalse();
    assertThat(actions.get(0).data().path("newMessages")).hasSize(1);
    assertThat(actions.get(1).data().path("continues").asString()).isEqualTo(later.id());
    assertThat(actions.get(1).data().path("kept").asInt()).isEqualTo(4);
    assertThat(actions.get(1).data().path("newMessages")).hasSize(1);
  }

  @Test
  void findsContentsByTheirHashAlsoInChunks() {
    byte[] text = user("long").getBytes(StandardCharsets.UTF_8);
    Hash hash = new Hash(1, 2);
    for (int from = 0; from < text.length; from += 10) {
      byte[] chunk = Arrays.copyOfRange(text, from, Math.min(text.length, from + 10));
      script.append(
          new Blob(
              script.next(),
              script.now(),
              hash,
              text.length,
              text.length,
              from,
              Content.of(Content.JSON, chunk)));
    }
    Content there = Content.referredTo(Content.JSON, hash, text.length);
    Content gone = Content.referredTo(Content.JSON, new Hash(3, 4), 1000);
    script.chat().asks(Messages.whole(List.of(there, gone))).ok();

    JsonNode messages = script.actions().get(0).data().path("newMessages");

    assertThat(messages.at("/0/parts/0/content").asString()).isEqualTo("long");
    assertThat(messages.at("/1/parts/0/type").asString()).isEqualTo("missing");
    assertThat(messages.at("/1/parts/0/length").asInt()).isEqualTo(1000);
  }

  @Test
  void goesOnFromTheRequestThatSharesMost() {
    Step one = script.chat(message("system", "s"), user("a"), user("b"));
    one.ok();
    script.chat(message("system", "s"), user("x")).ok();
    script.chat(message("system", "s"), user("a"), user("b"), user("c")).ok();

    assertThat(script.actions().get(2).data().path("continues").asString()).isEqualTo(one.id());
  }

  private static Messages after(Step earlier, int kept, String... added) {
    return new Messages(earlier.number(), kept, contents(added));
  }

  private static List<Content> contents(String... messages) {
    return Arrays.stream(messages).map(Content::json).toList();
  }

  private List<String> messages(int action) {
    SessionReplay replay = script.replay();
    return replay
        .full(replay.actions().get(action))
        .data()
        .path("messages")
        .valueStream()
        .map(message -> message.at("/parts/0/content").asString())
        .toList();
  }
}
