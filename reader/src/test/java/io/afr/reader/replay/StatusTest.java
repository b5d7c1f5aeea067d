package io.afr.reader.replay;

import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Journal;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Progress.Channel;
import io.afr.reader.Action;
import io.afr.reader.Action.Status;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import org.junit.jupiter.api.Test;

final class StatusTest {

  private final Script script = Script.of("j1");

  @Test
  void aCallInALivingJvmIsOpen() {
    script.chat(user("a"));

    Action action = script.state(Journal.State.OPEN).actions().get(0);

    assertThat(action.status()).isEqualTo(Status.OPEN);
    assertThat(action.duration()).isNull();
  }

  @Test
  void aCallThatNeverEndedIsInterruptedAndKeepsWhatHadArrived() {
    script
        .chat(user("a"))
        .streams(Channel.REASONING, "hm")
        .streams(Channel.TEXT, "It ")
        .streams(Channel.TEXT, "rains");

    Action action = script.state(Journal.State.INTERRUPTED).actions().get(0);

    assertThat(action.status()).isEqualTo(Status.INTERRUPTED);
    assertThat(action.data().at("/response/messages/0/parts/0/content").asString()).isEqualTo("hm");
    assertThat(action.data().at("/response/messages/0/parts/1/content").asString())
        .isEqualTo("It rains");
  }

  @Test
  void aToolThatIsRunningHasNoResultYet() {
    script.tool("weather");

    assertThat(script.actions()).extracting(Action::kind).containsExactly(Action.Kind.TOOL_CALL);
  }

  @Test
  void aStreamThatTheProviderCutKeepsItsText() {
    Step call = script.llm(io.afr.journal.Layer.SDK, "chat");
    call.with(Attribute.DIALECT, "openai.chat").with(Attribute.STREAMING, "true");
    call.streams(Channel.WIRE, "data: {\"choices\":[{\"delta\":{\"content\":\"It \"}}]}\n\nda");
    call.firstTokenAfter(2_500_000)
        .fails(
            "java.io.EOFException",
            "cut",
            new Part(
                PartName.RESPONSE,
                Content.text(
                    "ta: {\"choices\":[{\"delta\":{\"content\":\"ra\"}}]}\n\ndata: {\"ch")));

    Action action = script.actions().get(0);

    assertThat(action.status()).isEqualTo(Status.ERROR);
    assertThat(action.error().type()).isEqualTo("java.io.EOFException");
    assertThat(action.error().stack()).contains("at here");
    assertThat(action.data().at("/response/messages/0/parts/0/content").asString())
        .isEqualTo("It ra");
    assertThat(action.data().has("usage")).isFalse();
    assertThat(action.data().path("timeToFirstTokenMs").asDouble()).isEqualTo(2.5);
    assertThat(action.data().path("streaming").asBoolean()).isTrue();
  }

  @Test
  void anErrorThatTheProviderSaysInTheMidstOfAStreamIsOne() {
    Step call = script.llm(io.afr.journal.Layer.SDK, "chat");
    call.with(Attribute.DIALECT, "openai.chat");
    call.streams(
        Channel.WIRE, "data: {\"error\":{\"type\":\"overloaded\",\"message\":\"later\"}}\n\n");
    call.ok();

    Action action = script.actions().get(0);

    assertThat(action.status()).isEqualTo(Status.ERROR);
    assertThat(action.error().type()).isEqualTo("overloaded");
    assertThat(action.error().message()).isEqualTo("later");
  }

  @Test
  void aStreamThatTheHostStoppedIsCancelled() {
    script.chat(user("a")).streams(Channel.TEXT, "It").cancelled();

    Action action = script.actions().get(0);

    assertThat(action.status()).isEqualTo(Status.CANCELLED);
    assertThat(action.error()).isNull();
    assertThat(action.data().at("/response/messages/0/parts/0/content").asString()).isEqualTo("It");
  }
}
