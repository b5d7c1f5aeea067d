package io.afr.benchmarks;

import io.afr.agent.options.Options;
import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.Library;
import io.afr.agent.weave.LibraryVersions;
import io.afr.agent.weave.RetiredSite;
import io.afr.agent.weave.WeaveListener;
import io.afr.agent.weave.Weaving;
import io.afr.integration.benchmark.CountAdvice;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.matcher.ElementMatchers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The way from a woven method to its advice and back, beside the same method as it was. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class DispatchBenchmark {

  private final IntUnaryOperator asItWas = new Work();
  private IntUnaryOperator withAdvice;
  private int seed;

  @Setup
  public void weave() throws Exception {
    Weaving.start(ByteBuddyAgent.install(), List.of(new Counted()), Options.read(""), new Strict());
    withAdvice =
        (IntUnaryOperator)
            new Apart().loadClass(Work.class.getName()).getConstructor().newInstance();
    seed = withAdvice.applyAsInt(1);
  }

  @Benchmark
  public int plain() {
    return asItWas.applyAsInt(seed++);
  }

  @Benchmark
  public int woven() {
    return withAdvice.applyAsInt(seed++);
  }

  private static final class Counted implements Integration {
    @Override
    public String name() {
      return "benchmark";
    }

    @Override
    public Set<String> types() {
      return Set.of(Work.class.getName());
    }

    @Override
    public LibraryVersions versions() {
      return new LibraryVersions("io.afr:afr-benchmarks", "0", "9");
    }

    @Override
    public List<Hook> hooks() {
      return List.of(
          new Hook(ElementMatchers.any(), ElementMatchers.named("applyAsInt"), CountAdvice.class));
    }
  }

  /** A figure of advice that was never reached would be worth nothing. */
  private static final class Strict implements WeaveListener {
    @Override
    public void failed(String type, Throwable failed) {
      throw new IllegalStateException(type, failed);
    }

    @Override
    public void found(Library library, boolean startsRecording) {}

    @Override
    public void weaving() {}

    @Override
    public void starting() {}

    @Override
    public void retired(RetiredSite site) {
      throw new IllegalStateException(site.toString(), site.cause());
    }
  }

  /** Loads the work once more, as the program's own loader would: the agent's is never woven. */
  private static final class Apart extends ClassLoader {
    Apart() {
      super(DispatchBenchmark.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.equals(Work.class.getName()) ? define(name) : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (java.io.IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }
  }
}
