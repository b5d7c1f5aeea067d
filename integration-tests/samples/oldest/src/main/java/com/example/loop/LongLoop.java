package com.example.loop;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One question, a hundred tools: a system prompt of 4 KB, 20 tool definitions of 1 KB, a result of
 * 2 KB each time. Arguments: how many, and whether the program runs the loop {@code by itself} or
 * leaves it to {@code a service} with a memory. Prints how many bytes of content that is, and how
 * many a log of each request and answer would hold.
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
      tools.put(tool("tool" + i), new Lookup());
    }
    String question = "What happened?";
    if (args[1].equals("by itself")) {
      byItself(model, tools, prompt, question);
    } else {
      AiServices.builder(Detective.class)
          .chatModel(model)
          .systemMessageProvider(memoryId -> prompt)
          .chatMemory(MessageWindowChatMemory.withMaxMessages(10 * steps))
          .tools(tools)
          .maxSequentialToolsInvocations(steps + 1)
          .build()
          .investigate(question);
    }
    System.out.println("content " + model.content());
    System.out.println("logged " + model.logged());
  }

  /** A program that keeps the conversation and executes the tools itself. */
  private static void byItself(
      Investigation model,
      Map<ToolSpecification, ToolExecutor> tools,
      String prompt,
      String question) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(SystemMessage.from(prompt));
    messages.add(UserMessage.from(question));
    while (true) {
      AiMessage answer =
          model
              .chat(
                  ChatRequest.builder()
                      .messages(messages)
                      .toolSpecifications(List.copyOf(tools.keySet()))
                      .build())
              .aiMessage();
      messages.add(answer);
      if (!answer.hasToolExecutionRequests()) {
        return;
      }
      for (ToolExecutionRequest request : answer.toolExecutionRequests()) {
        messages.add(
            ToolExecutionResultMessage.from(
                request, executor(tools, request).execute(request, null)));
      }
    }
  }

  private static ToolExecutor executor(
      Map<ToolSpecification, ToolExecutor> tools, ToolExecutionRequest request) {
    return tools.entrySet().stream()
        .filter(tool -> tool.getKey().name().equals(request.name()))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static ToolSpecification tool(String name) {
    return ToolSpecification.builder()
        .name(name)
        .description(words(900))
        .parameters(JsonObjectSchema.builder().addIntegerProperty("page").build())
        .build();
  }

  /** Finds two kilobytes. */
  private static final class Lookup implements ToolExecutor {
    @Override
    public String execute(ToolExecutionRequest request, Object memoryId) {
      return request.id() + " " + words(2 * 1024 - request.id().length() - 1);
    }
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
