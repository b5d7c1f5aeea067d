package io.afr.agent.manual;

import java.util.Map;
import net.bytebuddy.asm.Advice;

/** The program records a call that is over. */
final class RecordAdvice {

  private RecordAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToReturned
  static boolean exit(
      @Advice.Argument(0) String action, @Advice.Argument(1) Map<String, Object> facts) {
    return new ToldCall(facts).record(action);
  }
}
