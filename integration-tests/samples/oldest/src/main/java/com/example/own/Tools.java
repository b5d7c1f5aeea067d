package com.example.own;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProviderResult;
import java.util.Map;

/**
 * Arguments: the provider's URL, and where the tool comes from: a {@code lambda}, or a {@code
 * provider} that is asked for each question.
 */
public final class Tools {
  private static final ToolSpecification specification =
      ToolSpecification.builder().name("shout").description("Makes it loud").build();

  private Tools() {}

  public static void main(String[] args) {
    AiServices<Helper> builder =
        AiServices.builder(Helper.class)
            .chatModel(
                OpenAiChatModel.builder()
                    .baseUrl(args[0])
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(10).build());
    if (args[1].equals("lambda")) {
      ToolExecutor shout = (request, memoryId) -> "HEY " + memoryId;
      builder.tools(Map.of(specification, shout));
    } else {
      builder.toolProvider(
          request -> ToolProviderResult.builder().add(specification, new Shout()).build());
    }
    System.out.println(builder.build().help("dora", "Loud? [call shout {}]"));
  }

  /** A tool without a method of its own. */
  private static final class Shout implements ToolExecutor {
    @Override
    public String execute(ToolExecutionRequest request, Object memoryId) {
      return "HEY " + memoryId;
    }
  }
}
