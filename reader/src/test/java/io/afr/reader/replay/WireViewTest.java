package io.afr.reader.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WireViewTest {

  private static final String ASKED = "{\"role\":\"user\",\"content\":\"Hi\"}";
  private static final String ANSWERED =
      "{\"id\":\"r1\",\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"Hello\"}}]}";

  @Test
  void showsWhatTheProviderWasSentAndSentBack() {
    Script script = Script.of("j");
    Step chat = script.chat(Script.user("Hi"));
    chat.wire(ASKED).answers(ANSWERED);
    chat.answers(Script.message("assistant", "Hello"));

    SessionReplay replay = script.replay();
    JsonNode wire = replay.wire(replay.actions().get(0));

    assertThat(wire.path("layer").asString()).isEqualTo("sdk");
    assertThat(wire.path("dialect").asString()).isEqualTo("openai.chat");
    assertThat(wire.at("/request/messages/0").toString()).isEqualTo(ASKED);
    assertThat(wire.at("/response/body").toString()).isEqualTo(ANSWERED);
  }

  @Test
  void showsNothingWhereNobodyKeptIt() {
    Script script = Script.of("j");
    script.chat(Script.user("Hi")).answers(Script.message("assistant", "Hello"));

    SessionReplay replay = script.replay();

    assertThat(replay.wire(replay.actions().get(0))).isNull();
  }
}
