package io.afr.integration.langgraph4j;

import io.afr.agent.record.Ending;
import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.checkpoint.Checkpoint;
import org.jspecify.annotations.Nullable;

/** A saver is given a checkpoint, or one to take another's place. */
final class CheckpointPutAdvice {

  private CheckpointPutAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object saver,
      @Advice.Argument(0) @Nullable RunnableConfig config,
      @Advice.Argument(1) @Nullable Checkpoint checkpoint) {
    boolean replaces = config != null && config.checkPointId().isPresent();
    return Checkpoints.begin(saver, replaces ? "update" : "add", config, checkpoint);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame, @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, Outcome::ok);
  }
}
