package io.afr.integration.adk;

import com.google.adk.tools.BaseTool;
import com.google.adk.tools.ToolContext;
import io.afr.agent.record.Swallowed;
import io.reactivex.rxjava3.core.Single;
import java.util.Map;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A tool is executed. Most have done their work when the method returns. */
final class ToolAdvice {

  private ToolAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This BaseTool tool,
      @Advice.Argument(0) @Nullable Map<String, Object> args,
      @Advice.Argument(1) @Nullable ToolContext context) {
    return Tool.begin(tool, args, context);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Single<Map<String, Object>> returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (!(entered instanceof Entered call)) {
      return returned;
    }
    Throwable swallowed = Swallowed.take();
    return call.single(returned, thrown, () -> new ToolAnswer(swallowed));
  }
}
