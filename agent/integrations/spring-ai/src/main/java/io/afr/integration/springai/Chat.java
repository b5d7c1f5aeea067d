package io.afr.integration.springai;

import io.afr.agent.json.Guarded;
import io.afr.agent.record.Call;
import io.afr.agent.record.Evidence;
import io.afr.agent.record.Outcome;
import io.afr.journal.Attribute;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.tool.ToolCallback;

/** What a chat model was asked and what it answered. */
final class Chat {

  private Chat() {}

  /** Describes a request. */
  static Call call(
      Asker asker, List<Message> messages, @Nullable ChatOptions options, boolean streaming) {
    List<Message> asked = Several.of(messages);
    Call call =
        Call.llm(Layer.FRAMEWORK, SpringAiIntegration.NAME, "chat")
            .with(Attribute.PROVIDER, asker.provider())
            .with(Attribute.MODEL, Parameters.model(options, asker.defaults()))
            .with(Attribute.STREAMING, streaming)
            .part(PartName.PARAMETERS, Parameters.of(options, asker.defaults()))
            .evidence(new Evidence(null, null, answeredToolCalls(asked)))
            .messages(asked, Described.MESSAGE);
    List<ToolCallback> tools = Parameters.tools(options, asker.defaults());
    return tools.isEmpty() ? call : call.array(PartName.TOOLS, tools, Described.TOOL);
  }

  /**
   * Describes an answer.
   *
   * @param response null if a model of the program's own answers nothing
   * @param before what the answers before it in the same loop have used already
   */
  static Outcome outcome(@Nullable ChatResponse response, @Nullable Tokens before) {
    Outcome outcome = Outcome.ok();
    if (response == null) {
      return outcome;
    }
    List<String> reasons = new ArrayList<>();
    for (Generation generation : Several.of(response.getResults())) {
      AssistantMessage message = generation.getOutput();
      if (message != null) {
        outcome
            .part(PartName.RESPONSE, message, Described.MESSAGE)
            .fingerprint(Fingerprints.of(message));
        asksForTools(message, outcome);
      }
      String reason = FinishReasons.of(generation);
      if (reason != null) {
        reasons.add(reason);
      }
    }
    return about(response.getMetadata(), outcome)
        .with(Attribute.FINISH_REASONS, reasons.isEmpty() ? null : String.join(",", reasons))
        .part(PartName.USAGE, Tokens.json(Tokens.of(response), before));
  }

  private static Outcome about(@Nullable ChatResponseMetadata metadata, Outcome outcome) {
    return metadata == null
        ? outcome
        : outcome
            .with(Attribute.RESPONSE_ID, unlessEmpty(metadata.getId()))
            .with(Attribute.RESPONSE_MODEL, unlessEmpty(metadata.getModel()));
  }

  static void asksForTools(AssistantMessage message, Outcome outcome) {
    for (AssistantMessage.ToolCall call : Several.of(message.getToolCalls())) {
      outcome.asksForTool(unlessEmpty(call.id()));
    }
  }

  static @Nullable String unlessEmpty(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** The messages themselves say what else they have in common with those of other requests. */
  private static List<String> answeredToolCalls(List<Message> messages) {
    List<String> ids = new ArrayList<>();
    for (Message message : messages) {
      if (message instanceof ToolResponseMessage results) {
        Guarded.orNothing(() -> addIds(results, ids));
      }
    }
    return ids;
  }

  private static List<String> addIds(ToolResponseMessage results, List<String> ids) {
    for (ToolResponseMessage.ToolResponse result : Several.of(results.getResponses())) {
      if (result.id() != null) {
        ids.add(result.id());
      }
    }
    return ids;
  }
}
