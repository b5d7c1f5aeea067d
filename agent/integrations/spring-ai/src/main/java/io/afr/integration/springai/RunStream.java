package io.afr.integration.springai;

import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.integration.reactor.Subscribed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;

/** A streamed request of a chat client during one subscription. */
final class RunStream implements Subscribed<ChatClientResponse> {

  private final Object chain;
  private final Frame frame;

  private RunStream(Object chain, Frame frame) {
    this.chain = chain;
    this.frame = frame;
    Recorder.attach(this, frame);
  }

  static @Nullable RunStream begin(Object chain, ChatClientRequest request, List<?> advisors) {
    Chains.begin(chain);
    Frame frame = Run.begin(chain, request, advisors);
    return frame == null ? null : new RunStream(chain, frame);
  }

  @Override
  public Frame.Resumed inside() {
    return frame.resume();
  }

  @Override
  public Frame.Resumed outside() {
    return frame.resumeCaller();
  }

  @Override
  public void leave() {
    frame.leave();
  }

  @Override
  public void next(ChatClientResponse piece) {
    // The model's own call has it.
  }

  @Override
  public void completed() {
    end(Outcome.ok());
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
    Chains.end(chain);
    @Nullable Frame unused = Recorder.detach(this);
    frame.end(outcome);
  }
}
