package io.afr.journal.generate;

import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An execution of a tool. */
final class Tool {

  private final Visit visit;
  private final Frames frames;
  private final Asked asked;
  private Frames.Open open = Frames.Open.NONE;

  Tool(Visit visit, Frames frames, Asked asked) {
    this.visit = visit;
    this.frames = frames;
    this.asked = asked;
  }

  void begin(Frames.Open run) {
    visit.corpus.counted(2);
    open =
        frames.begin(
            FrameKind.TOOL,
            Layer.FRAMEWORK,
            run,
            "execute_tool",
            visit.agent.name(),
            Map.of(Attribute.TOOL, asked.tool(), Attribute.CALL_ID, asked.callId()),
            Messages.NONE,
            new Part(PartName.ARGS, Content.json(asked.args())));
  }

  /** What the model gets to hear. */
  byte[] end(boolean fails) {
    if (fails) {
      Failure failure = Mishap.ofTool(visit.dice);
      byte[] told = String.valueOf(failure.message()).getBytes(StandardCharsets.UTF_8);
      frames.end(open, failure, new Part(PartName.RESULT, Content.of(Content.TEXT, told)));
      return told;
    }
    byte[] text = visit.text();
    frames.end(open, (Failure) null, new Part(PartName.RESULT, Content.of(Content.TEXT, text)));
    return text;
  }
}
