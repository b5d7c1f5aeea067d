package io.afr.integration.adk;

import com.google.adk.memory.SearchMemoryResponse;
import io.afr.journal.FrameKind;
import io.reactivex.rxjava3.core.Single;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A memory service looks for what a user has said. */
final class SearchMemoryAdvice {

  private SearchMemoryAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object service,
      @Advice.Argument(0) @Nullable String app,
      @Advice.Argument(1) @Nullable String user,
      @Advice.Argument(2) @Nullable String query) {
    return Entered.begin(
        FrameKind.MEMORY_OP, service, () -> Memory.search(service, app, user, query));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Return @Nullable Single<SearchMemoryResponse> returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof Entered call
        ? call.single(returned, thrown, () -> Items.of(Memory::found))
        : returned;
  }
}
