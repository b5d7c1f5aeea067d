package io.afr.integration.langgraph4j;

import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import net.bytebuddy.asm.Advice;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.RunnableConfig;
import org.jspecify.annotations.Nullable;

/** A graph starts; every way to invoke it comes here. */
final class StreamAdvice {

  private StreamAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This CompiledGraph<?> graph, @Advice.Argument(1) @Nullable RunnableConfig config) {
    Frame frame = Recorder.begin(FrameKind.RUN, graph, () -> Graphs.call(graph, config));
    return frame == null ? null : Started.by(new GraphRun(frame, Threads.session(config)));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object started,
      @Advice.Return @Nullable Object generator,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (started instanceof Started start) {
      start.over(generator, thrown);
    }
  }

  private record Started(GraphRun run, @Nullable GraphRun before) {

    static Started by(GraphRun run) {
      return new Started(run, GraphRun.starts(run));
    }

    void over(@Nullable Object generator, @Nullable Throwable thrown) {
      GraphRun.started(before);
      try {
        run.frame().leave();
      } finally {
        if (generator != null) {
          run.carry(generator);
        } else {
          run.end(thrown == null ? Outcome.ok() : Outcome.failed(thrown));
        }
      }
    }
  }
}
