package io.afr.benchmarks.action;

import io.afr.agent.options.Options;
import io.afr.agent.record.Call;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.agent.record.Recording;
import io.afr.journal.Attribute;
import io.afr.journal.Blob;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.FrameKind;
import io.afr.journal.Journal;
import io.afr.journal.Layer;
import io.afr.journal.Walker;
import java.nio.file.Path;
import java.util.Objects;

/** What the advice of an integration does for one call of a model. */
final class Afr implements Peer {

  private final Path home;

  Afr(Path home) {
    this.home = home;
    Recording.start(
        Options.read("home=" + home + ",service=benchmark"), "benchmark", () -> {}, () -> {});
    Recording.open();
  }

  @Override
  public void record(String text) {
    Frame frame =
        Objects.requireNonNull(Recorder.begin(FrameKind.LLM_CALL, this, () -> call(text)));
    frame.close(Outcome.ok().with(Attribute.FINISH_REASONS, "stop"));
  }

  private static Call call(String text) {
    return Call.llm(Layer.FRAMEWORK, "benchmark", "chat")
        .with(Attribute.PROVIDER, "openai")
        .with(Attribute.MODEL, Message.MODEL)
        .session(Message.SESSION)
        .message(Message.of(text));
  }

  @Override
  public void settle() {}

  @Override
  public void close() {
    Recording.close();
  }

  @Override
  public long kept() {
    long ends = 0;
    long blobs = 0;
    for (Path directory : Journal.under(home)) {
      try (Walker walker = Journal.open(directory).walk()) {
        for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
          ends += entry instanceof End ? 1 : 0;
          blobs += entry instanceof Blob blob && blob.offset() == 0 ? 1 : 0;
        }
      }
    }
    return Math.min(ends, blobs);
  }
}
