package io.afr.benchmarks.action;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/**
 * As many bytes as AFR appends for one action, in two documents, begin and end, made beforehand:
 * the least that a queue can do. Its blocks are as large as AFR's.
 */
final class RawAppends implements Peer {

  private final Path directory;
  private final SingleChronicleQueue queue;
  private final ExcerptAppender appender;
  private final byte[] begin;
  private final byte[] end;

  RawAppends(Path directory, int bytes) throws IOException {
    List<Integer> excerpts = ExcerptSizes.ofOneAction(directory.resolve("measured"), bytes);
    int last = excerpts.get(excerpts.size() - 1);
    this.directory = directory.resolve("raw");
    begin = new byte[excerpts.stream().mapToInt(Integer::intValue).sum() - last];
    end = new byte[last];
    queue = SingleChronicleQueueBuilder.single(this.directory.toFile()).blockSize(1 << 20).build();
    appender = queue.createAppender();
  }

  @Override
  public void record(String text) {
    append(begin);
    append(end);
  }

  private void append(byte[] bytes) {
    try (var document = appender.writingDocument()) {
      document.wire().bytes().write(bytes);
    }
  }

  @Override
  public void settle() {}

  @Override
  public void close() {
    appender.close();
    queue.close();
  }

  @Override
  public long kept() {
    long documents = 0;
    try (SingleChronicleQueue written =
            SingleChronicleQueueBuilder.single(directory.toFile()).build();
        ExcerptTailer tailer = written.createTailer()) {
      while (true) {
        try (var document = tailer.readingDocument()) {
          if (!document.isPresent()) {
            return documents / 2;
          }
          documents++;
        }
      }
    }
  }
}
