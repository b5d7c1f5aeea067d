package io.afr.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LinesTest {

  private final AgentThread thread = new AgentThread("lines-test");
  private final Lines lines = new Lines(thread);

  @Test
  void doesNotMakeTheSpeakerWaitForTheStream() throws Exception {
    CountDownLatch streamIsFree = new CountDownLatch(1);
    thread.submit(() -> await(streamIsFree));

    lines.say("lines-test", "a line of LinesTest");

    assertThat(lines.await(1)).isFalse();
    streamIsFree.countDown();
    assertThat(lines.await(30_000)).isTrue();
    thread.submit(() -> Thread.currentThread().interrupt());
  }

  @Test
  void hasNothingToWaitForWhenNothingIsToBeSaid() throws Exception {
    assertThat(lines.await(1)).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
