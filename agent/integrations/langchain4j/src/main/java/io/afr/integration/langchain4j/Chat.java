package io.afr.integration.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
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

/** What a chat model was asked and what it answered. */
final class Chat {

  private Chat() {}

  /**
   * Describes a request.
   *
   * @param defaults the model's own parameters, which the request's override
   */
  static Call call(
      ChatRequest request,
      @Nullable ChatRequestParameters defaults,
      @Nullable ModelProvider provider,
      boolean streaming) {
    ChatRequestParameters parameters =
        defaults == null ? request.parameters() : defaults.overrideWith(request.parameters());
    Call call =
        Call.llm(Layer.FRAMEWORK, LangChain4jIntegration.NAME, "chat")
            .with(Attribute.PROVIDER, Provider.name(provider))
            .with(Attribute.MODEL, parameters.modelName())
            .with(Attribute.STREAMING, streaming)
            .part(PartName.PARAMETERS, Parameters.of(parameters))
            .evidence(Guarded.orNothing(() -> evidence(request.messages())));
    call.messages(request.messages(), Described.MESSAGE);
    List<ToolSpecification> tools = parameters.toolSpecifications();
    return tools == null || tools.isEmpty()
        ? call
        : call.array(PartName.TOOLS, tools, Described.TOOL);
  }

  /**
   * Describes an answer.
   *
   * @param response null if a model of the program's own answers nothing
   */
  static Outcome outcome(@Nullable ChatResponse response) {
    if (response == null) {
      return Outcome.ok();
    }
    AiMessage message = response.aiMessage();
    Outcome outcome =
        Outcome.ok()
            .with(Attribute.RESPONSE_ID, response.id())
            .with(Attribute.RESPONSE_MODEL, response.modelName())
            .with(Attribute.FINISH_REASONS, FinishReasons.name(response.finishReason()))
            .part(PartName.RESPONSE, message, Described.MESSAGE)
            .part(PartName.USAGE, Usage.of(response.tokenUsage()))
            .fingerprint(Fingerprints.of(message));
    if (message.hasToolExecutionRequests()) {
      for (ToolExecutionRequest request : message.toolExecutionRequests()) {
        outcome.asksForTool(request.id());
      }
    }
    return outcome;
  }

  /** The messages themselves say what they have in common with those of other requests. */
  private static Evidence evidence(List<ChatMessage> messages) {
    List<String> results = new ArrayList<>();
    for (ChatMessage message : messages) {
      if (message instanceof ToolExecutionResultMessage result && result.id() != null) {
        results.add(result.id());
      }
    }
    return new Evidence(null, null, results);
  }
}
