package io.afr.reader.index;

import io.afr.reader.Progress;
import io.afr.reader.price.Prices;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Brings an index up to date until it is killed, at a time that it is told. */
final class KilledIndexer {

  static final int KILLED = 99;

  private KilledIndexer() {}

  /** Home, and microseconds to live from when the index is open. */
  public static void main(String[] args) {
    Index index = Index.open(Path.of(args[0]), Prices.builtIn(), 20_000);
    long life = TimeUnit.MICROSECONDS.toNanos(Long.parseLong(args[1]));
    long start = System.nanoTime();
    Thread killer =
        new Thread(
            () -> {
              while (System.nanoTime() - start < life) {
                LockSupport.parkNanos(10_000);
              }
              Runtime.getRuntime().halt(KILLED);
            });
    killer.setDaemon(true);
    killer.start();
    index.update(Progress.NONE);
    index.close();
  }
}
