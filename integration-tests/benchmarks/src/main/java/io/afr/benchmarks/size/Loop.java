package io.afr.benchmarks.size;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecutor;
import io.afr.benchmarks.action.Texts;
import io.afr.benchmarks.fork.Figures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

  private Loop() {}

  interface Reader {
    String read(String task);
  }

  /** Argument: where the naive log goes. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    long unique;
    try (NaiveLog log = new NaiveLog(file)) {
      Reader reader = reader(new Looping(ITERATIONS, log));
      String unused = reader.read("Read all pages.");
      unique = log.uniqueBytes();
    }
    new Figures()
        .put("unique", unique)
        .put("naive", Files.size(file))
        .put("gzipped", gzipped(file))
        .print();
  }

  private static Reader reader(Looping model) {
    Texts system = new Texts(SYSTEM_BYTES);
    return AiServices.builder(Reader.class)
        .chatModel(model)
        .systemMessageProvider(id -> system.first())
        .chatMemory(MessageWindowChatMemory.withMaxMessages(10 * ITERATIONS))
        .tools(tools())
        .maxToolCallingRoundTrips(2 * ITERATIONS)
        .build();
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
      tools.put(tool, (request, memoryId) -> pages.next());
    }
    return tools;
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
