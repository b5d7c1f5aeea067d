package io.afr.reader.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Progress.Channel;
import io.afr.reader.Arrival;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void tellsWhatShareOfAStreamedAnswerHadComeByWhen() {
    Script script = Script.of("j");
    Step chat = script.chat(Script.user("Hi"));
    // Each entry of a script takes a millisecond.
    chat.takes(99).streams(Channel.TEXT, "Good ");
    chat.takes(249).streams(Channel.TEXT, "evening, ");
    chat.takes(249).streams(Channel.TEXT, "Ada.");
    chat.ok();

    assertThat(pace(script))
        .extracting(Arrival::after)
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(350), Duration.ofMillis(600));
    assertThat(pace(script)).extracting(Arrival::share).containsExactly(5 / 18.0, 14 / 18.0, 1.0);
  }

  @Test
  void tellsNothingOfAnAnswerThatCameAtOnce() {
    Script script = Script.of("j");
    script.chat(Script.user("Hi")).answers(Script.message("assistant", "Hello"));

    assertThat(pace(script)).isEmpty();
  }

  private static List<Arrival> pace(Script script) {
    SessionReplay replay = script.replay();
    return replay.pace(replay.actions().get(0));
  }
}
