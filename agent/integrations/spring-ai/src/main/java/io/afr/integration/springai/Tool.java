package io.afr.integration.springai;

import io.afr.agent.json.Bounded;
import io.afr.agent.json.Guarded;
import io.afr.agent.record.Call;
import io.afr.agent.record.Ending;
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
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.execution.ToolExecutionException;

/** An execution of a tool. */
final class Tool {

  private Tool() {}

  /** Of a tool inside its decorator it is the decorator that the model hears: one execution. */
  static @Nullable Object begin(ToolCallback tool, @Nullable String arguments) {
    String name = Recorder.quietly(() -> name(tool));
    return ToolCalls.isExecuting(name)
        ? null
        : Recorder.begin(FrameKind.TOOL, tool, () -> call(name, arguments));
  }

  /** A program that executes tools itself does so outside of every call: the id tells whose. */
  private static Call call(String name, @Nullable String arguments) {
    String id = Chat.unlessEmpty(ToolCalls.begin(name));
    return Call.tool(Layer.FRAMEWORK, SpringAiIntegration.NAME, name)
        .with(Attribute.CALL_ID, id)
        .part(PartName.ARGS, arguments == null ? null : Bounded.json(arguments))
        .evidence(id == null ? null : new Evidence(null, null, List.of(id)));
  }

  private static String name(ToolCallback tool) {
    String name = Guarded.orNothing(() -> tool.getToolDefinition().name());
    return name == null ? tool.getClass().getSimpleName() : name;
  }

  static void end(@Nullable Object frame, @Nullable String result, @Nullable Throwable thrown) {
    if (frame instanceof Frame open) {
      ToolCalls.end();
      Content text = result == null ? null : Bounded.text(result);
      Ending.close(
          open,
          () ->
              thrown == null
                  ? Outcome.ok().part(PartName.RESULT, text)
                  : Outcome.failed(failure(thrown)));
    }
  }

  /** What the tool itself threw; the library wraps it. */
  private static Throwable failure(Throwable thrown) {
    Throwable cause = thrown instanceof ToolExecutionException ? thrown.getCause() : null;
    return cause == null ? thrown : cause;
  }
}
