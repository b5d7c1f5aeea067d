package io.afr.reader.replay;

import io.afr.journal.End;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.Journal;
import io.afr.journal.Manifest;
import io.afr.journal.Status;
import io.afr.reader.Action;
import io.afr.reader.Action.Origin;
import io.afr.reader.dialect.Answer.ProviderError;
import io.afr.reader.fold.Call;
import io.afr.reader.replay.Numbering.Place;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the action that a call is, and the result that an ended tool has as well. */
final class CallAction {

  private CallAction() {}

  static Action of(
      Session session, Call call, @Nullable Exchange exchange, Place place, Tags tags) {
    Frame frame = call.frame();
    Call around = session.around(call);
    Action.Failure error = error(frame, exchange);
    Action.Status status = status(frame);
    return new Action(
        frame.id(),
        around == null ? null : around.frame().id(),
        session.id(),
        agent(frame),
        kind(frame),
        error != null && status == Action.Status.OK ? Action.Status.ERROR : status,
        error,
        data(call, exchange),
        instant(frame.begin().timeMicros()),
        duration(frame),
        place.turn(),
        place.iteration(),
        0,
        false,
        origin(frame, tags.of(frame)));
  }

  /** The {@code tool_result}; empty if the call is no tool or has not ended. */
  static Optional<Draft> result(Call call, Action toolCall) {
    Frame frame = call.frame();
    End end = frame.end();
    if (frame.kind() != FrameKind.TOOL || end == null) {
      return Optional.empty();
    }
    String journal = frame.tape().journal();
    Action action =
        new Action(
            journal + "-" + end.number(),
            toolCall.id(),
            toolCall.sessionId(),
            toolCall.agentId(),
            Action.Kind.TOOL_RESULT,
            end.status() == Status.OK ? Action.Status.OK : Action.Status.ERROR,
            null,
            ToolData.result(call),
            instant(end.timeMicros()),
            Duration.ZERO,
            toolCall.turn(),
            toolCall.iteration(),
            0,
            false,
            toolCall.origin());
    return Optional.of(new Draft(new Order(frame.endMicros(), journal, end.number(), 0), action));
  }

  static Action.Status status(Frame frame) {
    End end = frame.end();
    if (end == null) {
      return frame.tape().state() == Journal.State.OPEN
          ? Action.Status.OPEN
          : Action.Status.INTERRUPTED;
    }
    return switch (end.status()) {
      case OK -> Action.Status.OK;
      case ERROR -> Action.Status.ERROR;
      case CANCELLED -> Action.Status.CANCELLED;
    };
  }

  private static Action.Kind kind(Frame frame) {
    return switch (frame.kind()) {
      case LLM_CALL -> Action.Kind.LLM_CALL;
      case TOOL -> Action.Kind.TOOL_CALL;
      case MEMORY_OP -> Action.Kind.MEMORY_OP;
      case RUN -> throw new IllegalArgumentException(frame + " is no action");
    };
  }

  private static JsonNode data(Call call, @Nullable Exchange exchange) {
    if (exchange != null) {
      return LlmData.of(exchange);
    }
    return call.frame().kind() == FrameKind.TOOL
        ? ToolData.call(call)
        : MemoryData.of(call.frame());
  }

  /** Also what the provider says in the midst of a stream that itself went well. */
  private static Action.@Nullable Failure error(Frame frame, @Nullable Exchange exchange) {
    End end = frame.end();
    Failure failure = end == null ? null : end.failure();
    if (failure != null) {
      Stored stack = failure.stack() == null ? null : frame.tape().resolve(failure.stack());
      return new Action.Failure(
          failure.type(), failure.message(), stack == null ? null : stack.text());
    }
    ProviderError error = exchange == null ? null : exchange.answer().error();
    if (error != null && end != null) {
      return new Action.Failure(error.type(), error.message(), null);
    }
    return end != null && end.status() == Status.ERROR
        ? new Action.Failure("error", null, null)
        : null;
  }

  /** The frame's own, else that of the nearest run around it. */
  private static @Nullable String agent(Frame frame) {
    for (Frame around = frame; around != null; around = around.parent()) {
      String agent = around.begin().agent();
      if (agent != null) {
        return agent;
      }
    }
    return null;
  }

  private static @Nullable Duration duration(Frame frame) {
    End end = frame.end();
    return end == null ? null : Duration.ofNanos(end.durationNanos());
  }

  private static Origin origin(Frame frame, Map<String, String> tags) {
    Manifest manifest = frame.tape().manifest();
    return new Origin(
        frame.tape().journal(),
        manifest.service(),
        manifest.host(),
        manifest.pid(),
        frame.begin().thread(),
        frame.begin().library(),
        frame.begin().sessionFrom().name().toLowerCase(Locale.ROOT),
        tags);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
