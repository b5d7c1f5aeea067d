package io.afr.integration.adk;

import com.google.adk.models.BaseLlm;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import io.afr.journal.FrameKind;
import io.reactivex.rxjava3.core.Flowable;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** A model is asked. The library's own models send the request before anybody subscribes. */
final class GenerateAdvice {

  private GenerateAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This BaseLlm model,
      @Advice.Argument(0) LlmRequest request,
      @Advice.Argument(1) boolean streaming) {
    return Entered.begin(
        FrameKind.LLM_CALL,
        model,
        Requests.take(request),
        () -> Chat.call(model, request, streaming));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
  static @Nullable Object exit(
      @Advice.Enter @Nullable Object entered,
      @Advice.Argument(1) boolean streaming,
      @Advice.Return @Nullable Flowable<LlmResponse> returned,
      @Advice.Thrown @Nullable Throwable thrown) {
    return entered instanceof Entered call
        ? call.flowable(returned, thrown, () -> new ChatAnswer(streaming))
        : returned;
  }
}
