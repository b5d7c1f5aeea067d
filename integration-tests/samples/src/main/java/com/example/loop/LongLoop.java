package com.example.loop;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * One question, a hundred tools: a system prompt of 4 KB, 20 tool definitions of 1 KB, a result of
 * 2 KB each time. Argument: how many. Prints how many bytes of content that is, and how many a log
 * of each request and answer would hold.
 */
public final class LongLoop {
  private static final Random random = new Random(42);

  private LongLoop() {}

  /** Looks into things. */
  interface Detective {
    String investigate(String question);
  }

  public static void main(String[] args) {
    int steps = Integer.parseInt(args[0]);
    String prompt = words(4 * 1024);
    Investigation model = new Investigation(steps);
    Map<ToolSpecification, ToolExecutor> tools = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      tools.put(tool("tool" + i), (request, memoryId) -> result(request));
    }
    AiServices.builder(Detective.class)
        .chatModel(model)
        .systemMessageProvider(memoryId -> prompt)
        .chatMemory(MessageWindowChatMemory.withMaxMessages(10 * steps))
        .tools(tools)
        .maxSequentialToolsInvocations(steps + 1)
        .build()
        .investigate("What happened?");
    System.out.println("content " + (4 * 1024 + 20 * 1024 + steps * 2_048L));
    System.out.println("logged " + model.logged());
  }

  private static ToolSpecification tool(String name) {
    return ToolSpecification.builder()
        .name(name)
        .description(words(900))
        .parameters(JsonObjectSchema.builder().addIntegerProperty("page").build())
        .build();
  }

  private static String result(ToolExecutionRequest request) {
    return request.id() + " " + words(2 * 1024 - request.id().length() - 1);
  }

  /** Text as a tool might return it: lines, quotes and all. */
  private static String words(int length) {
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      text.append(Integer.toString(random.nextInt(1_000_000), 36));
      text.append(text.length() % 80 < 6 ? '\n' : ' ');
    }
    text.setLength(length);
    return text.toString();
  }
}
