package io.afr.benchmarks.size;

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
import io.afr.benchmarks.action.Texts;
import io.afr.benchmarks.fork.Figures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * An agent that reads a hundred pages, one tool call after the other, and keeps a naive log of its
 * own. It knows nothing of AFR.
 */
final class Loop {

  static final int TOOLS = 20;

  private static final int ITERATIONS = 100;
  private static final int SYSTEM_BYTES = 4096;
  private static final int TOOL_BYTES = 1024;
  private static final int RESULT_BYTES = 2048;

  static final String LIBRARY = "library";

  private static final String TASK = "Read all pages.";
  private static final String prompt = new Texts(SYSTEM_BYTES).next();

  private Loop() {}

  interface Reader {
    String read(String task);
  }

  /** Arguments: where the naive log goes, and whether the {@code library} runs the loop. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    long unique;
    try (NaiveLog log = new NaiveLog(file)) {
      Looping model = new Looping(ITERATIONS, log);
      if (args[1].equals(LIBRARY)) {
        String unused = reader(model).read(TASK);
      } else {
        byItself(model);
      }
      unique = log.uniqueBytes();
    }
    new Figures()
        .put("unique", unique)
        .put("naive", Files.size(file))
        .put("gzipped", gzipped(file))
        .print();
  }

  private static Reader reader(Looping model) {
    return AiServices.builder(Reader.class)
        .chatModel(model)
        .systemMessageProvider(id -> prompt)
        .chatMemory(MessageWindowChatMemory.withMaxMessages(10 * ITERATIONS))
        .tools(tools())
        .maxToolCallingRoundTrips(2 * ITERATIONS)
        .build();
  }

  private static void byItself(Looping model) {
    Map<ToolSpecification, ToolExecutor> tools = tools();
    Map<String, ToolExecutor> byName = new LinkedHashMap<>();
    tools.forEach((tool, executor) -> byName.put(tool.name(), executor));
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(SystemMessage.from(prompt));
    messages.add(UserMessage.from(TASK));
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
        ToolExecutor tool = Objects.requireNonNull(byName.get(request.name()));
        messages.add(ToolExecutionResultMessage.from(request, tool.execute(request, "reader")));
      }
    }
  }

  private static Map<ToolSpecification, ToolExecutor> tools() {
    Texts descriptions = new Texts(TOOL_BYTES);
    Texts pages = new Texts(RESULT_BYTES);
    Map<ToolSpecification, ToolExecutor> tools = new LinkedHashMap<>();
    for (int i = 0; i < TOOLS; i++) {
      ToolSpecification tool =
          ToolSpecification.builder()
              .name("tool_" + i)
              .description(descriptions.next().replace('"', '\'').replace('\n', ' '))
              .parameters(JsonObjectSchema.builder().addIntegerProperty("page").build())
              .build();
      tools.put(tool, new Page(pages));
    }
    return tools;
  }

  private record Page(Texts pages) implements ToolExecutor {
    @Override
    public String execute(ToolExecutionRequest request, Object memoryId) {
      return pages.next();
    }
  }

  private static long gzipped(Path file) throws IOException {
    long[] bytes = new long[1];
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            bytes[0]++;
          }

          @Override
          public void write(byte[] from, int offset, int length) {
            bytes[0] += length;
          }
        };
    try (OutputStream gzip = new GZIPOutputStream(counting)) {
      Files.copy(file, gzip);
    }
    return bytes[0];
  }
}
