package io.afr.integration.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class RecordedMonoTest {

  private final Noted<String> noted = new Noted<>();

  @Test
  void theAnswerIsTheEndAndComesBeforeTheSubscriberSeesIt() {
    List<String> seen = new ArrayList<>();

    recorded(Mono.just("a")).doOnNext(item -> seen.addAll(noted.heard)).block();

    assertThat(seen).containsExactly("next a", "completed");
  }

  @Test
  void whoTakesTheAnswerAndCancelsHasNotStoppedIt() {
    recorded(Mono.fromCallable(() -> "a")).flux().next().block();

    assertThat(noted.heard).containsExactly("next a", "completed", "leave");
  }

  @Test
  void nothingIsAnAnswerToo() {
    assertThat(recorded(Mono.empty()).blockOptional()).isEmpty();

    assertThat(noted.heard).containsExactly("completed", "leave");
  }

  @Test
  void anAnswerFromAnotherThreadIsHeard() {
    assertThat(recorded(Mono.just("a").publishOn(Schedulers.single())).toFuture().join())
        .isEqualTo("a");

    assertThat(noted.heard).contains("next a", "completed");
  }

  private Mono<String> recorded(Mono<String> source) {
    return Recorded.mono(source, () -> noted);
  }
}
