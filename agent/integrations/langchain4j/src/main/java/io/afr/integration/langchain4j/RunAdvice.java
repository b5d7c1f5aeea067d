package io.afr.integration.langchain4j;

import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import java.lang.reflect.Method;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** A method of an AI service is called, through the handler of its proxy. */
final class RunAdvice {

  private RunAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static @Nullable Object enter(
      @Advice.This Object service,
      @Advice.Argument(0) Object proxy,
      @Advice.Argument(1) Method method,
      @Advice.Argument(2) Object @Nullable [] args,
      @Advice.FieldValue("this$0") Object services) {
    if (!Service.asksTheModel(method)) {
      return null;
    }
    Frame frame =
        Recorder.begin(FrameKind.RUN, service, () -> Service.call(proxy, method, args, services));
    return frame == null ? null : Invocation.begin(new Run(frame));
  }

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
  static void exit(
      @Advice.Enter @Nullable Object invocation, @Advice.Thrown @Nullable Throwable thrown) {
    if (invocation instanceof Invocation begun) {
      begun.end(thrown);
    }
  }

  /** The method call; with a token stream only the first part of the run. */
  private record Invocation(Run run, @Nullable Run before) {

    static Invocation begin(Run run) {
      return new Invocation(run, Run.enter(run));
    }

    void end(@Nullable Throwable thrown) {
      Run.restore(before);
      try {
        run.frame().leave();
      } finally {
        over(thrown);
      }
    }

    private void over(@Nullable Throwable thrown) {
      if (thrown != null) {
        run.end(Outcome.failed(thrown));
      } else if (!run.isCarried()) {
        run.end(Outcome.ok());
      }
    }
  }
}
