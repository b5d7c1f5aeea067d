package io.afr.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RecordedFutureTest {

  private final CompletableFuture<String> source = new CompletableFuture<>();
  private final List<String> told = new ArrayList<>();
  private final CompletableFuture<String> future =
      RecordedFuture.settled(source, (value, thrown) -> told.add(value + " " + thrown));

  @Test
  void completesAfterTheRecording() {
    List<Integer> before = new ArrayList<>();
    CompletableFuture<?> unused = future.thenRun(() -> before.add(told.size()));

    source.complete("a");

    assertThat(before).containsExactly(1);
    assertThat(future).isCompletedWithValue("a");
  }

  @Test
  void whoeverGivesUpOnItGivesUpOnTheSource() {
    assertThat(future.completeExceptionally(new TimeoutException())).isTrue();

    assertThat(source).isCompletedExceptionally();
    assertThat(future).isCompletedExceptionally();
    assertThat(told).hasSize(1);
  }

  @Test
  void whoeverCompletesItCompletesTheSource() {
    assertThat(future.complete("b")).isTrue();

    assertThat(source).isCompletedWithValue("b");
    assertThat(future).isCompletedWithValue("b");
    assertThat(future.complete("c")).isFalse();
  }

  @Test
  void cancellingReachesTheSource() {
    assertThat(future.cancel(true)).isTrue();

    assertThat(source).isCancelled();
  }
}
