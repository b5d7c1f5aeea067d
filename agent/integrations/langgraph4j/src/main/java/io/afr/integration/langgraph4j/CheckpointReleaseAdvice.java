package io.afr.integration.langgraph4j;

import io.afr.agent.record.Ending;
import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.bsc.langgraph4j.RunnableConfig;
import org.jspecify.annotations.Nullable;

/** A saver lets go of all checkpoints of a thread. */
final class CheckpointReleaseAdvice {

  private CheckpointReleaseAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object saver, @Advice.Argument(0) @Nullable RunnableConfig config) {
    return Checkpoints.begin(saver, "clear", config, null);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, Outcome::ok);
  }
}
