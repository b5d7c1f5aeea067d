package io.afr.benchmarks.size;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a program that records itself writes first: each request and answer, whole, as a line. */
final class NaiveLog implements AutoCloseable {

  private final Writer lines;
  private final Set<String> seen = new HashSet<>();
  private long uniqueBytes;

  NaiveLog(Path file) throws IOException {
    lines = new BufferedWriter(Files.newBufferedWriter(file));
  }

  void add(ChatRequest request, ChatResponse response) {
    try {
      lines.write("{\"model\":\"gpt-5-mini\",\"messages\":");
      lines.write(ChatMessageSerializer.messagesToJson(request.messages()));
      lines.write(",\"tools\":[");
      List<ToolSpecification> tools = request.toolSpecifications();
      for (int i = 0; i < tools.size(); i++) {
        lines.write((i == 0 ? "" : ",") + unique(json(tools.get(i))));
      }
      lines.write(
          "],\"answer\":" + unique(ChatMessageSerializer.messageToJson(response.aiMessage())));
      lines.write(unique(facts(response)) + "}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (ChatMessage message : request.messages()) {
      unique(ChatMessageSerializer.messageToJson(message));
    }
  }

  /** How many bytes there are if everything that was said is counted once. */
  long uniqueBytes() {
    return uniqueBytes;
  }

  private String unique(String json) {
    if (seen.add(json)) {
      uniqueBytes += json.getBytes(StandardCharsets.UTF_8).length;
    }
    return json;
  }

  private static String facts(ChatResponse response) {
    TokenUsage usage = response.tokenUsage();
    return ",\"id\":\""
        + response.id()
        + "\",\"model\":\""
        + response.modelName()
        + "\",\"finish_reason\":\""
        + response.finishReason()
        + "\",\"usage\":{\"input\":"
        + usage.inputTokenCount()
        + ",\"output\":"
        + usage.outputTokenCount()
        + ",\"total\":"
        + usage.totalTokenCount()
        + "}";
  }

  private static String json(ToolSpecification tool) {
    return "{\"type\":\"function\",\"function\":{\"name\":\""
        + tool.name()
        + "\",\"description\":\""
        + tool.description()
        + "\",\"parameters\":{\"type\":\"object\",\"properties\":{\"page\":{\"type\":\"integer\"}}}}}";
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
