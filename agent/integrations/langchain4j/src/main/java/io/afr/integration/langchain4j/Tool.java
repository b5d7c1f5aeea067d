package io.afr.integration.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import io.afr.agent.json.Bounded;
import io.afr.agent.record.Call;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.agent.record.Swallowed;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import org.jspecify.annotations.Nullable;

/** An execution of a tool. */
final class Tool {

  /** The library's wrapper around what a tool threw (1.4 on). */
  private static final String WRAPPER = "dev.langchain4j.exception.ToolExecutionException";

  private Tool() {}

  static @Nullable Object begin(
      Object executor, ToolExecutionRequest request, @Nullable Object memoryId) {
    Frame frame = Recorder.begin(FrameKind.TOOL, executor, () -> call(request, memoryId));
    if (frame != null) {
      Swallowed.expect();
    }
    return frame;
  }

  private static Call call(ToolExecutionRequest request, @Nullable Object memoryId) {
    String arguments = request.arguments();
    return Call.tool(Layer.FRAMEWORK, LangChain4jIntegration.NAME, request.name())
        .with(Attribute.CALL_ID, request.id())
        .part(PartName.ARGS, arguments == null ? null : Bounded.json(arguments))
        .session(Sessions.named(memoryId));
  }

  static void end(Frame frame, @Nullable Throwable failure, @Nullable String result) {
    Content text = result == null ? null : Bounded.text(result);
    Ending.close(
        frame,
        () ->
            (failure == null ? Outcome.ok() : Outcome.failed(failure)).part(PartName.RESULT, text));
  }

  /** What a tool itself threw, whether it came out, wrapped or not, or was made text of. */
  static @Nullable Throwable failure(@Nullable Throwable thrown) {
    Throwable swallowed = Swallowed.take();
    Throwable failure = thrown == null ? swallowed : thrown;
    return failure == null ? null : unwrapped(failure);
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause != null && failure.getClass().getName().equals(WRAPPER) ? cause : failure;
  }
}
