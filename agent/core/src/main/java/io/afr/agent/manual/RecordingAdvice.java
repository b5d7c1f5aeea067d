package io.afr.agent.manual;

import io.afr.agent.record.Recorder;
import net.bytebuddy.asm.Advice;

/** The program asks whether anything is recorded. */
final class RecordingAdvice {

  private RecordingAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  @Advice.AssignReturned.ToReturned
  static boolean exit() {
    return Recorder.isRecording();
  }
}
