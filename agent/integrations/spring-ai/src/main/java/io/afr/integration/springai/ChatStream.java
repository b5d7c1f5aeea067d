package io.afr.integration.springai;

import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.integration.reactor.Subscribed;
import io.afr.journal.FrameKind;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;

/** A streamed answer during one subscription. */
final class ChatStream implements Subscribed<ChatResponse> {

  private final StreamLoop loop;
  private final @Nullable Message key;

  private ChatStream(Asker asker, Frame frame, @Nullable Message key) {
    this.loop = new StreamLoop(asker, frame, this);
    this.key = key;
    StreamLoops.add(key, loop);
  }

  static @Nullable ChatStream begin(Object model, Prompt prompt) {
    Asker asker = Asker.of(model);
    Frame frame =
        Recorder.begin(
            FrameKind.LLM_CALL,
            model,
            () -> Chat.call(asker, prompt.getInstructions(), prompt.getOptions(), true));
    return frame == null ? null : new ChatStream(asker, frame, StreamLoops.keyOf(prompt));
  }

  @Override
  public Frame.Resumed inside() {
    return loop.inside();
  }

  @Override
  public Frame.Resumed outside() {
    return loop.outside();
  }

  @Override
  public void leave() {
    loop.leave();
  }

  @Override
  public void next(ChatResponse piece) {
    loop.next(piece);
  }

  @Override
  public void completed() {
    StreamLoops.remove(key, loop);
    loop.completed();
  }

  @Override
  public void failed(Throwable thrown) {
    end(Outcome.failed(thrown));
  }

  @Override
  public void cancelled() {
    end(Outcome.cancelled());
  }

  private void end(Outcome outcome) {
    StreamLoops.remove(key, loop);
    loop.ended(outcome);
  }
}
