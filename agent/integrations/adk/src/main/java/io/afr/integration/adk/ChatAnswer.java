package io.afr.integration.adk;

import com.google.adk.models.LlmResponse;
import com.google.genai.types.FunctionCall;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.Part;
import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Outcome;
import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model answers: one response, or pieces of one that the library puts together at the end
 * and gives once more, as a whole.
 */
final class ChatAnswer implements Answer<LlmResponse> {

  private final boolean streaming;
  private final List<Part> parts = new ArrayList<>();
  private boolean isAnswered;
  private boolean isFinished;
  private @Nullable Object reason;
  private @Nullable Object error;
  private @Nullable String errorMessage;
  private @Nullable Object model;
  private @Nullable GenerateContentResponseUsageMetadata usage;

  ChatAnswer(boolean streaming) {
    this.streaming = streaming;
  }

  @Override
  public void add(Frame frame, LlmResponse response) {
    boolean partial = response.partial().orElse(false);
    List<Part> said = response.content().map(OneShape::parts).orElse(List.of());
    if (streaming) {
      piece(frame, partial ? said : List.of());
    }
    if (!partial) {
      isAnswered |= response.content().isPresent();
      parts.addAll(said);
    }
    usage = response.usageMetadata().orElse(usage);
    error = response.errorCode().isPresent() ? response.errorCode().get() : error;
    errorMessage = response.errorMessage().orElse(errorMessage);
    reason = newer(response, "finishReason", reason);
    model = newer(response, "modelVersion", model);
    isFinished =
        !partial && (!streaming || reason != null || response.turnComplete().orElse(false));
  }

  /** What an answer says of itself only since 1.0. */
  private static @Nullable Object newer(
      LlmResponse response, String name, @Nullable Object before) {
    return Getter.read(response, name) instanceof Optional<?> said && said.isPresent()
        ? said.get()
        : before;
  }

  private static void piece(Frame frame, List<Part> said) {
    // Even an empty piece tells when the answer began to come.
    frame.progress(Progress.Channel.TEXT, "");
    for (Part part : said) {
      if (part.text().isPresent()) {
        frame.progress(
            Parts.isThought(part) ? Progress.Channel.REASONING : Progress.Channel.TEXT,
            part.text().get());
      }
    }
  }

  @Override
  public boolean isWhole() {
    return isFinished;
  }

  @Override
  public Outcome outcome() {
    Outcome outcome =
        (error != null && !isAnswered
                ? Outcome.failed(error.toString(), errorMessage)
                : Outcome.ok())
            .with(Attribute.RESPONSE_MODEL, model)
            .with(Attribute.FINISH_REASONS, FinishReasons.name(reason(), asksForTools()))
            .part(PartName.USAGE, Usage.of(usage));
    if (isAnswered) {
      outcome
          .part(PartName.RESPONSE, JsonWriter.of(OneShape.said("assistant", parts)))
          .fingerprint(Fingerprints.of("assistant", parts));
    }
    for (Part part : parts) {
      part.functionCall().flatMap(FunctionCall::id).ifPresent(outcome::asksForTool);
    }
    return outcome;
  }

  private @Nullable Object reason() {
    return reason == null ? error : reason;
  }

  private boolean asksForTools() {
    return parts.stream().anyMatch(part -> part.functionCall().isPresent());
  }
}
