package io.afr.integration.anthropic;

import com.anthropic.core.ObjectMappers;
import com.anthropic.models.beta.messages.BetaToolResultBlockParam;
import com.anthropic.models.beta.messages.BetaToolUseBlockParam;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.afr.agent.json.Bounded;
import io.afr.agent.record.Call;
import io.afr.agent.record.Evidence;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tool that the SDK's own loop runs. */
final class Tool {

  private Tool() {}

  static @Nullable Frame begin(Object runner, BetaToolUseBlockParam toolUse) {
    return Recorder.begin(FrameKind.TOOL, runner, () -> call(toolUse));
  }

  /** Its id tells which answer asked for it, and so whose session it belongs to. */
  private static Call call(BetaToolUseBlockParam toolUse) {
    String id = toolUse.id();
    return Call.tool(Layer.SDK, AnthropicIntegration.NAME, toolUse.name())
        .with(Attribute.CALL_ID, id)
        .part(PartName.ARGS, json(toolUse._input()))
        .evidence(new Evidence(null, null, List.of(id)));
  }

  static Outcome outcome(@Nullable BetaToolResultBlockParam result) {
    if (result == null) {
      return Outcome.ok();
    }
    String text = text(result);
    Outcome outcome =
        result.isError().orElse(false) ? Outcome.failed("tool_error", text) : Outcome.ok();
    return outcome.part(
        PartName.RESULT, text == null ? json(result._content()) : Bounded.text(text));
  }

  private static @Nullable String text(BetaToolResultBlockParam result) {
    return result.content().flatMap(BetaToolResultBlockParam.Content::string).orElse(null);
  }

  private static @Nullable Content json(Object object) {
    try {
      return Bounded.json(ObjectMappers.jsonMapper().writeValueAsString(object));
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
