package io.afr.integration.langchain4j;

import io.afr.agent.record.Frame;
import org.jspecify.annotations.Nullable;

/** A run that goes on on this thread, and where the thread was before. */
record Continued(Run run, @Nullable Run before, Frame.Resumed resumed) {

  static @Nullable Continued from(@Nullable Run run) {
    return run == null ? null : new Continued(run, Run.enter(run), run.frame().resume());
  }

  void leave() {
    resumed.close();
    Run.restore(before);
  }
}
