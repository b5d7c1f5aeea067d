package io.afr.integration.adk;

import com.google.adk.tools.AgentTool;
import com.google.adk.tools.BaseTool;
import com.google.adk.tools.ToolContext;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.record.Swallowed;
import io.afr.journal.Attribute;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An execution of a tool. Its context says which call of which agent it answers. */
final class Tool {

  private Tool() {}

  static @Nullable Entered begin(
      BaseTool tool, @Nullable Map<String, Object> args, @Nullable ToolContext context) {
    Run run = context == null ? null : Runs.of(context.invocationId(), context.agentName());
    Entered entered = Entered.begin(FrameKind.TOOL, tool, run, () -> call(tool, args, context));
    if (entered != null) {
      Swallowed.expect();
      if (tool instanceof AgentTool) {
        Sessions.agentTool();
      }
    }
    return entered;
  }

  private static Call call(
      BaseTool tool, @Nullable Map<String, Object> args, @Nullable ToolContext context) {
    Call call =
        Call.tool(Layer.FRAMEWORK, AdkIntegration.NAME, tool.name())
            .part(PartName.ARGS, args == null ? null : JsonWriter.of(args));
    if (context == null) {
      return call;
    }
    return call.with(Attribute.CALL_ID, id(context))
        .session(Sessions.named(context.sessionId()))
        .agent(context.agentName());
  }

  private static @Nullable String id(ToolContext context) {
    return context.functionCallId().filter(id -> !id.isEmpty()).orElse(null);
  }
}
