package io.afr.agent.own;

import io.afr.agent.weave.Site;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A method of the program's own is called. */
final class OwnAdvice {

  private OwnAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Site String recipe,
      @Advice.This(optional = true) @Nullable Object self,
      @Advice.AllArguments Object[] values) {
    return Doing.begin(recipe, self, values);
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return(typing = Assigner.Typing.DYNAMIC) @Nullable Object returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (entered instanceof Doing doing) {
      doing.end(returned, thrown);
    }
  }
}
