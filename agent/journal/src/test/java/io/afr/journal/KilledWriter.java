package io.afr.journal;

import io.afr.journal.write.Sample;
import java.nio.file.Path;

/** The program of {@link CrashTest}: appends until it is killed, and prints what has returned. */
final class KilledWriter {

  private KilledWriter() {}

  public static void main(String[] arguments) {
    JournalWriter writer = JournalWriter.create(Path.of(arguments[0]), Sample.manifest());
    writer.open();
    for (int i = 0; ; i++) {
      long begin = writer.append(Sample.tool("s", Sample.text(i, 300)));
      writer.append(Sample.end(begin, Content.text("done")));
      System.out.println(begin);
    }
  }
}
