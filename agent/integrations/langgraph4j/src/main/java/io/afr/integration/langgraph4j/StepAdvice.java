package io.afr.integration.langgraph4j;

import io.afr.agent.record.Frame;
import net.bytebuddy.asm.Advice;
import org.bsc.async.AsyncGenerator;
import org.jspecify.annotations.Nullable;

/** A graph is asked for more, on the thread that wants it: it runs a node, or it has ended. */
final class StepAdvice {

  private StepAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(@Advice.This Object generator) {
    GraphRun run = GraphRun.of(generator);
    return run == null ? null : new Begun(run, run.step());
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object begun,
      @Advice.Return AsyncGenerator.@Nullable Data<?> data,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (begun instanceof Begun step) {
      step.resumed().close();
      step.run().stepped(Step.of(data, thrown));
    }
  }

  private record Begun(GraphRun run, Frame.Resumed resumed) {}
}
