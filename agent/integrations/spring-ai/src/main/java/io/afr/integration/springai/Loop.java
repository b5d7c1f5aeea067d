package io.afr.integration.springai;

import io.afr.agent.record.Call;
import io.afr.agent.record.Ending;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;

/**
 * A call of a model on the caller's thread, as long as it lasts. Until 1.1 a model runs the tools
 * that it asks for itself, and one call of it is several requests: it is cut where tools are
 * executed, and each request is recorded as the call that it is.
 */
final class Loop {

  private static final ThreadLocal<@Nullable Loop> current = new ThreadLocal<>();

  private final Asker asker;
  private final Frame first;
  private final @Nullable Loop outer;
  private @Nullable Frame open;
  private @Nullable Tokens used;

  private Loop(Asker asker, Frame first) {
    this.asker = asker;
    this.first = first;
    this.open = first;
    this.outer = current.get();
  }

  static @Nullable Loop begin(ChatModel model, Prompt prompt) {
    Asker asker = Asker.of(model);
    Frame frame =
        Recorder.begin(
            FrameKind.LLM_CALL,
            model,
            () -> Chat.call(asker, prompt.getInstructions(), prompt.getOptions(), false));
    if (frame == null) {
      return null;
    }
    Loop loop = new Loop(asker, frame);
    current.set(loop);
    return loop;
  }

  /** The model whose code this thread executes; null if none. */
  static @Nullable Loop current() {
    return current.get();
  }

  /** The model has answered for good, or failed. */
  void end(@Nullable Throwable thrown, Supplier<@Nullable ChatResponse> response) {
    restore(outer);
    Frame last = open;
    open = null;
    try {
      first.leave();
    } finally {
      if (last != null) {
        Tokens before = used;
        Ending.end(
            last,
            () -> thrown == null ? Chat.outcome(response.get(), before) : Outcome.failed(thrown));
      }
    }
  }

  /** An answer asks for tools, which are about to be executed: that is not the model's time. */
  void pause(ChatResponse response) {
    restore(null);
    Frame answered = open;
    open = null;
    if (answered != null) {
      Tokens before = used;
      used = Tokens.most(before, Tokens.of(response));
      Ending.end(answered, () -> Chat.outcome(response, before));
    }
  }

  /** The tools' results are about to be sent to the model; null if they are not. */
  void resume(@Nullable List<Message> messages, @Nullable ChatOptions options) {
    restore(this);
    if (messages != null) {
      Supplier<Call> call = () -> Chat.call(asker, messages, options, false);
      open = Recorder.begin(FrameKind.LLM_CALL, this, call);
    }
  }

  private static void restore(@Nullable Loop loop) {
    if (loop == null) {
      current.remove();
    } else {
      current.set(loop);
    }
  }
}
