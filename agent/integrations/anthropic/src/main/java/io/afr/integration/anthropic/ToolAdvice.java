package io.afr.integration.anthropic;

import com.anthropic.models.beta.messages.BetaToolResultBlockParam;
import com.anthropic.models.beta.messages.BetaToolUseBlockParam;
import io.afr.agent.record.Ending;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** The SDK's own loop runs a tool, and makes a result of whatever that throws. */
final class ToolAdvice {

  private ToolAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object runner, @Advice.Argument(0) BetaToolUseBlockParam toolUse) {
    return Tool.begin(runner, toolUse);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object frame,
      @Advice.Return @Nullable BetaToolResultBlockParam result,
      @Advice.Thrown @Nullable Throwable thrown) {
    Ending.close(frame, thrown, () -> Tool.outcome(result));
  }
}
