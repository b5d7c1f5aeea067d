package io.afr.journal.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does about the recordings of its service, when it starts and whenever it has begun
 * a new cycle: it erases what it was asked to, and keeps within the bounds.
 *
 * @param maxAge what was last written longer ago is deleted
 * @param maxBytes what is more than this is deleted, the oldest first
 */
public record Upkeep(Duration maxAge, long maxBytes, InstantSource clock) {

  /** With the clock of the system. */
  public static Upkeep of(Duration maxAge, long maxBytes) {
    return new Upkeep(maxAge, maxBytes, InstantSource.system());
  }

  /**
   * Does it, unless somebody else is at it.
   *
   * @param service the service's directory
   * @param problems is told what could not be done; the next time may be luckier
   */
  public void run(Path service, BiConsumer<Path, Exception> problems) {
    if (!Files.isDirectory(service, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (@Nullable RetentionLock lock = RetentionLock.tryAcquire(service)) {
      if (lock != null) {
        Instant now = clock.instant();
        Erasure.honour(service, now, problems);
        bound(service, now, problems);
      }
    } catch (IOException e) {
      problems.accept(service, e);
    }
  }

  private void bound(Path service, Instant now, BiConsumer<Path, Exception> problems)
      throws IOException {
    Stock stock = Stock.of(List.of(service), now, problems::accept);
    for (Excess excess : stock.excess(Bounds.of(maxAge, maxBytes, now))) {
      try {
        excess.remove();
      } catch (IOException e) {
        problems.accept(excess.path(), e);
      }
    }
  }
}
