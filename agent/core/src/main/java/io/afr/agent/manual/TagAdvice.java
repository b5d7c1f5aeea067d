package io.afr.agent.manual;

import io.afr.agent.record.Recorder;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** The program tags what it is doing. */
final class TagAdvice {

  private TagAdvice() {}

  @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
  static void enter(
      @Advice.Argument(0) @Nullable String key, @Advice.Argument(1) @Nullable String value) {
    if (key != null && !key.isEmpty() && value != null) {
      Recorder.tag(key, value);
    }
  }
}
