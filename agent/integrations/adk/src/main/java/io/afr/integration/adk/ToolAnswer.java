package io.afr.integration.adk;

import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.journal.Content;
import io.afr.journal.PartName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tool answers. */
final class ToolAnswer implements Answer<Map<String, Object>> {

  private final @Nullable Throwable swallowed;
  private @Nullable Content result;

  /**
   * @param swallowed what the tool's method threw, of which the library has made an answer
   */
  ToolAnswer(@Nullable Throwable swallowed) {
    this.swallowed = swallowed;
  }

  @Override
  public void add(Frame frame, Map<String, Object> answer) {
    result = JsonWriter.of(answer);
  }

  @Override
  public Outcome outcome() {
    Outcome outcome = swallowed == null ? Outcome.ok() : Outcome.failed(swallowed);
    return outcome.part(PartName.RESULT, result);
  }
}
