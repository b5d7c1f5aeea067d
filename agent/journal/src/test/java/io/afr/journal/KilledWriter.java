package io.afr.journal;

import io.afr.journal.write.Recording;
import io.afr.journal.write.Sample;
import java.nio.file.Path;
import java.util.function.ToLongFunction;

/**
 * The program of {@link CrashTest}: appends until it is killed, and prints what has returned. Told
 * a size, several threads do, and its cycles end at that.
 */
final class KilledWriter {

  private static final int threads = 3;

  private KilledWriter() {}

  public static void main(String[] arguments) {
    Path home = Path.of(arguments[0]);
    if (arguments.length == 1) {
      JournalWriter writer = JournalWriter.create(home, Sample.manifest());
      writer.open();
      append(writer::append);
    } else {
      Recording recording = Recording.withCyclesOf(home, Long.parseLong(arguments[1]));
      recording.writer.open();
      for (int i = 0; i < threads; i++) {
        new Thread(() -> append(recording.writer::append)).start();
      }
    }
  }

  private static void append(ToLongFunction<Entry> appender) {
    for (int i = 0; ; i++) {
      long begin = appender.applyAsLong(Sample.tool("s", Sample.text(i, 300)));
      appender.applyAsLong(Sample.end(begin, Content.text("done")));
      System.out.println(begin);
    }
  }
}
