package io.afr.integration.langgraph4j;

import io.afr.agent.record.Ending;
import net.bytebuddy.asm.Advice;
import org.bsc.langgraph4j.RunnableConfig;
import org.jspecify.annotations.Nullable;

/** A saver is asked for all checkpoints of a thread. */
final class CheckpointListAdvice {

  private CheckpointListAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object saver, @Advice.Argument(0) @Nullable RunnableConfig config) {
    return Checkpoints.begin(saver, "get", config, null);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable Object found,
      @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, () -> Checkpoints.found(found));
  }
}
