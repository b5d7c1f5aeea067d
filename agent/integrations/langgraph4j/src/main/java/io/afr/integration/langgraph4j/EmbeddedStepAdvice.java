package io.afr.integration.langgraph4j;

import io.afr.agent.record.Frame;
import net.bytebuddy.asm.Advice;
import org.bsc.async.AsyncGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A graph is asked for more, through the generator that the program has. Where the last node gave a
 * generator itself (a graph inside the graph, a streamed answer), that is asked first: it belongs
 * to the node.
 */
final class EmbeddedStepAdvice {

  private EmbeddedStepAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object generator) {
    GraphRun run = GraphRun.of(generator);
    Frame.Resumed resumed = run == null ? null : run.embeddedStep();
    return run == null || resumed == null ? null : new Begun(run, resumed);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object begun,
      @Advice.Return AsyncGenerator.@Nullable Data<?> data,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (begun instanceof Begun step) {
      step.resumed().close();
      step.run().stepped(Step.of(data, thrown).embedded());
    }
  }

  private record Begun(GraphRun run, Frame.Resumed resumed) {}
}
