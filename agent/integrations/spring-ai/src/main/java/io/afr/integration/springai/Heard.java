package io.afr.integration.springai;

import io.afr.agent.json.ContentLimit;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.record.Outcome;
import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** What has arrived of a streamed answer, put together as the library does for whoever asks. */
final class Heard {

  private final StringBuilder text = new StringBuilder();
  private final List<AssistantMessage.ToolCall> toolCalls = new ArrayList<>();
  private @Nullable String reasoning;
  private @Nullable String finishReason;
  private @Nullable String id;
  private @Nullable String model;
  private @Nullable Tokens tokens;

  /** Adds a piece; returns its text. */
  synchronized String add(ChatResponse piece) {
    ChatResponseMetadata metadata = piece.getMetadata();
    if (metadata != null) {
      tokens = Tokens.most(tokens, Tokens.of(metadata.getUsage()));
    }
    List<Generation> generations = Several.of(piece.getResults());
    if (generations.isEmpty()) {
      // All that it may say besides is of an answer before this one.
      return "";
    }
    if (metadata != null) {
      id = Chat.unlessEmpty(metadata.getId()) == null ? id : metadata.getId();
      model = Chat.unlessEmpty(metadata.getModel()) == null ? model : metadata.getModel();
    }
    Generation generation = generations.get(0);
    String reason = FinishReasons.of(generation);
    finishReason = reason == null ? finishReason : reason;
    AssistantMessage message = generation.getOutput();
    return message == null ? "" : add(message);
  }

  private String add(AssistantMessage message) {
    toolCalls.addAll(Several.of(message.getToolCalls()));
    String thought = OneShape.reasoning(message);
    reasoning = thought == null ? reasoning : thought;
    String said = message.getText() == null ? "" : message.getText();
    // More would not be kept.
    text.append(
        said, 0, Math.min(said.length(), Math.max(0, ContentLimit.bytes() - text.length())));
    return said;
  }

  /**
   * Describes the answer.
   *
   * @param before what the answers before it in the same loop have used already
   */
  synchronized Outcome outcome(@Nullable Tokens before) {
    Fingerprint fingerprint = new Fingerprint(MessageType.ASSISTANT.name()).text(text.toString());
    Outcome outcome = Outcome.ok();
    for (AssistantMessage.ToolCall call : toolCalls) {
      fingerprint.tool(call.id(), call.name(), call.arguments());
      outcome.asksForTool(Chat.unlessEmpty(call.id()));
    }
    return outcome
        .with(Attribute.RESPONSE_ID, id)
        .with(Attribute.RESPONSE_MODEL, model)
        .with(Attribute.FINISH_REASONS, finishReason)
        .part(PartName.RESPONSE, OneShape.answer(text.toString(), reasoning, toolCalls))
        .part(PartName.USAGE, Tokens.json(tokens, before))
        .fingerprint(fingerprint.value());
  }

  synchronized @Nullable Tokens tokens() {
    return tokens;
  }
}
