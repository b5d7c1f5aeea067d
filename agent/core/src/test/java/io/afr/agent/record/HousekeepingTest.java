package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.JournalWriter;
import io.afr.journal.Manifest;
import io.afr.journal.keep.Upkeep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {

  @TempDir Path home;

  @Test
  @Timeout(20)
  void deletesWhatIsTooOldOnceTheJournalIsOpen() throws IOException {
    JournalWriter writer = JournalWriter.create(home, manifest());
    Path old = Files.createDirectories(home.resolve("shop/20200101T000000Z-1-0badcafe"));
    Files.writeString(old.resolve("journal.lock"), "");
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
    JournalTape tape = new JournalTape(writer, Upkeep.of(Duration.ofDays(1), 1L << 40), () -> {});

    tape.open();

    while (Files.exists(old)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    tape.close();
    assertThat(writer.directory()).exists();
  }

  @Test
  @Timeout(20)
  void worksAgainOnceACycleIsCompleteAndNeverTwiceAtATime() throws InterruptedException {
    AtomicInteger cycles = new AtomicInteger();
    Semaphore begun = new Semaphore(0);
    Semaphore mayEnd = new Semaphore(0);
    Housekeeping housekeeping =
        new Housekeeping(
            cycles::get,
            () -> {
              begun.release();
              mayEnd.acquireUninterruptibly();
            });

    housekeeping.tick();
    housekeeping.tick();
    assertThat(begun.availablePermits()).isZero();
    cycles.incrementAndGet();
    housekeeping.tick();
    assertThat(begun.availablePermits()).isZero();
    housekeeping.tick();
    begun.acquire();

    cycles.incrementAndGet();
    housekeeping.tick();
    housekeeping.tick();
    assertThat(begun.availablePermits()).isZero();
    mayEnd.release(2);
    while (!begun.tryAcquire()) {
      housekeeping.tick();
      Thread.onSpinWait();
    }
  }

  private static Manifest manifest() {
    return new Manifest(
        Manifest.FORMAT,
        "shop",
        "host",
        ProcessHandle.current().pid(),
        "17",
        "0.1.0",
        Instant.now(),
        42,
        Map.of(),
        Map.of());
  }
}
