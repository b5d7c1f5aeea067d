package io.afr.journal.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class MutexTest {

  private final Mutex mutex = new Mutex();
  private long count;

  @Test
  void letsOneThreadInAtATime() throws Exception {
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      threads[i] =
          new Thread(
              () -> {
                for (int round = 0; round < 10_000; round++) {
                  mutex.run(() -> count++);
                }
              });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(count).isEqualTo(40_000);
  }

  @Test
  void letsAThreadInThatIsInAlready() {
    assertThat(mutex.<String, RuntimeException>get(() -> mutex.get(() -> "in"))).isEqualTo("in");
  }

  /** With a lock, one of the first fifty rounds leaves it taken. */
  @Test
  @EnabledForJreRange(max = JRE.JAVA_19)
  void isGivenBackByThreadsThatAreStoppedAnywhere() throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    Thread other = enterUntil(isOver, new CountDownLatch(1));
    for (int round = 0; round < 300; round++) {
      CountDownLatch isIn = new CountDownLatch(1);
      Thread stopped = enterUntil(isOver, isIn);
      isIn.await();
      Thread.class.getMethod("stop").invoke(stopped);
      stopped.join();

      assertThat(mutex.<Integer, RuntimeException>get(() -> 1)).isEqualTo(1);
    }
    isOver.set(true);
    other.join();
  }

  private Thread enterUntil(AtomicBoolean isOver, CountDownLatch isIn) {
    Thread thread =
        new Thread(
            () -> {
              while (!isOver.get()) {
                mutex.run(isIn::countDown);
              }
            });
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((stopped, death) -> {});
    thread.start();
    return thread;
  }
}
