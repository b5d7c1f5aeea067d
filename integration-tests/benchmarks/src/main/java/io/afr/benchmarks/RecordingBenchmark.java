package io.afr.benchmarks;

import io.afr.agent.options.Options;
import io.afr.agent.record.Call;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.agent.record.Recording;
import io.afr.journal.Content;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One tool call, begin and end, whose arguments nobody has seen before, beside the raw appends of
 * the excerpts that it makes: the blob, the begin and the end, of the same sizes, in a queue of the
 * same geometry.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RecordingBenchmark {

  @Param({"300", "4096", "65536"})
  int contentBytes;

  private Path home;
  private SingleChronicleQueue queue;
  private ExcerptAppender appender;
  private byte[] text;
  private byte[] filler;
  private List<Integer> excerpts;
  private long count;

  @Setup(Level.Trial)
  public void open() throws IOException {
    home = Files.createTempDirectory("afr-benchmark");
    Recording.start(Options.read("home=" + home + ",service=benchmark"), "benchmark");
    Recording.open();
    queue =
        SingleChronicleQueueBuilder.single(home.resolve("raw").toFile()).blockSize(1 << 20).build();
    appender = queue.createAppender();
    text = new byte[contentBytes];
    Arrays.fill(text, (byte) 'a');
    excerpts = excerptsOfOneAction();
    filler = new byte[1 << 17];
    System.out.println("excerpts of one action: " + excerpts + " bytes");
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    Recording.close();
    queue.close();
    Trees.delete(home);
  }

  /** What the advice of an integration does for one call. */
  @Benchmark
  public Frame recorded() {
    byte[] args = unseen();
    Frame frame =
        Objects.requireNonNull(
            Recorder.begin(
                FrameKind.TOOL,
                this,
                () ->
                    Call.tool(Layer.FRAMEWORK, "benchmark", "lookup")
                        .session("a-session")
                        .part(PartName.ARGS, Content.of(Content.TEXT, args))));
    frame.close(Outcome.ok());
    return frame;
  }

  /** The same bytes, appended as they are. */
  @Benchmark
  public long rawAppends() {
    for (int size : excerpts) {
      append(filler, size);
    }
    return appender.lastIndexAppended();
  }

  private List<Integer> excerptsOfOneAction() throws IOException {
    recorded();
    int before = ExcerptSizes.below(home).size();
    recorded();
    List<Integer> after = ExcerptSizes.below(home);
    return after.subList(before, after.size());
  }

  private void append(byte[] bytes, int length) {
    try (var document = appender.writingDocument()) {
      document.wire().bytes().write(bytes, 0, length);
    }
  }

  private byte[] unseen() {
    byte[] copy = text.clone();
    ByteBuffer.wrap(copy).putLong(0, count++);
    return copy;
  }
}
