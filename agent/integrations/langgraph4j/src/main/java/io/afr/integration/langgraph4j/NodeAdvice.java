package io.afr.integration.langgraph4j;

import io.afr.agent.record.Frame;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A node runs. What it comes to is what its step comes to. */
final class NodeAdvice {

  private NodeAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object generator,
      @Advice.FieldValue("context") Object context,
      @Advice.FieldValue("iteration") int iteration) {
    GraphRun run = GraphRun.of(generator);
    String nodeId = run == null ? null : Nodes.current(context);
    return run == null || nodeId == null ? null : run.begin(generator, nodeId, iteration);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(@Advice.Enter @Nullable Object node) {
    if (node instanceof Frame begun) {
      begun.leave();
    }
  }
}
