package io.afr.integration.langchain4j;

import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import org.jspecify.annotations.Nullable;

/** What invoking an agent came to. With a token stream its work is still to come. */
final class AgentResult {

  private AgentResult() {}

  static void close(@Nullable Object frame, @Nullable Object result, @Nullable Throwable thrown) {
    if (!(frame instanceof Frame open)) {
      return;
    }
    open.leave();
    Run streaming = thrown == null && result != null ? Run.of(result) : null;
    if (streaming == null || !streaming.endsWith(open)) {
      open.end(thrown == null ? Outcome.ok() : Outcome.failed(thrown));
    }
  }
}
