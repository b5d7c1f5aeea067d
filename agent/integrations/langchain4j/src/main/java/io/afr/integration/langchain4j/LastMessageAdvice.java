package io.afr.integration.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import io.afr.agent.record.Outcome;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * A streamed run has remembered its answer. Before 1.6 that is the last that it does before the
 * program hears the answer; see {@link RunCompleteAdvice}.
 */
final class LastMessageAdvice {

  private LastMessageAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.Argument(0) ChatMessage message) {
    @Nullable Run run = Run.current();
    if (run != null && message instanceof AiMessage answer && !answer.hasToolExecutionRequests()) {
      run.end(Outcome.ok());
    }
  }
}
