package io.afr.integration.langgraph4j;

import java.util.Map;
import net.bytebuddy.asm.Advice;

/** A graph is compiled: the only place that knows which node an action belongs to. */
final class CompiledAdvice {

  private CompiledAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.FieldValue("nodes") Map<?, ?> nodes) {
    Nodes.learn(nodes);
  }
}
