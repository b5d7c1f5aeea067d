package io.afr.agent.own;

import io.afr.agent.weave.Site;
import java.util.concurrent.CompletionStage;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** As {@link OwnAdvice}, for methods that may return what completes later. */
final class OwnFutureAdvice {

  private OwnFutureAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Site String recipe,
      @Advice.This(optional = true) @Nullable Object self,
      @Advice.AllArguments Object[] values) {
    return Doing.begin(recipe, self, values);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return(typing = Assigner.Typing.DYNAMIC) @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (entered instanceof Doing doing) {
      if (returned instanceof CompletionStage<?> stage) {
        return doing.endWith(stage);
      }
      doing.end(returned, thrown);
    }
    return returned;
  }
}
