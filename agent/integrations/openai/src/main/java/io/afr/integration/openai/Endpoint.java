package io.afr.integration.openai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests that are recorded, by the end of their path. */
enum Endpoint {
  CHAT("/chat/completions", "chat", "openai.chat"),
  RESPONSES("/responses", "chat", "openai.responses"),
  COMPLETIONS("/completions", "text_completion", "openai.completions"),
  EMBEDDINGS("/embeddings", "embeddings", "openai.embeddings"),
  MODERATIONS("/moderations", "moderation", "openai.moderations");

  private final String path;
  private final String operation;
  private final String dialect;

  Endpoint(String path, String operation, String dialect) {
    this.path = path;
    this.operation = operation;
    this.dialect = dialect;
  }

  /** What a {@code POST} to this path asks for; null if it is not recorded. */
  static @Nullable Endpoint of(List<String> path) {
    String whole = "/" + String.join("/", path);
    for (Endpoint endpoint : values()) {
      if (whole.endsWith(endpoint.path)) {
        return endpoint;
      }
    }
    return null;
  }

  /** OpenTelemetry's {@code gen_ai.operation.name}. */
  String operation() {
    return operation;
  }

  /** Whose JSON messages and answer are. */
  String dialect() {
    return dialect;
  }
}
