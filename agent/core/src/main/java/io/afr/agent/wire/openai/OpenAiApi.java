package io.afr.agent.wire.openai;

import io.afr.agent.json.Json;
import io.afr.agent.record.Call;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.Api;
import io.afr.journal.Attribute;
import io.afr.journal.PartName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OpenAI's requests that are recorded, by the end of their path. */
public enum OpenAiApi implements Api {
  CHAT("/chat/completions", "chat", "openai.chat"),
  RESPONSES("/responses", "chat", "openai.responses"),
  COMPLETIONS("/completions", "text_completion", "openai.completions"),
  EMBEDDINGS("/embeddings", "embeddings", "openai.embeddings"),
  MODERATIONS("/moderations", "moderation", "openai.moderations");

  private final String path;
  private final String operation;
  private final String dialect;

  OpenAiApi(String path, String operation, String dialect) {
    this.path = path;
    this.operation = operation;
    this.dialect = dialect;
  }

  /** What a {@code POST} to this path asks for; null if it is not recorded. */
  public static @Nullable OpenAiApi of(List<String> path) {
    String whole = "/" + String.join("/", path);
    for (OpenAiApi api : values()) {
      if (whole.endsWith(api.path)) {
        return api;
      }
    }
    return null;
  }

  /** Azure serves the same requests below the names of deployments; null if a path is not that. */
  public static @Nullable String providerOf(List<String> path) {
    return path.size() > 1 && path.get(0).equals("openai") && path.get(1).equals("deployments")
        ? "azure.ai.openai"
        : null;
  }

  @Override
  public String provider() {
    return "openai";
  }

  @Override
  public String operation() {
    return operation;
  }

  @Override
  public String dialect() {
    return dialect;
  }

  @Override
  public boolean isStreaming(Json request) {
    return request.get("stream").isTrue();
  }

  @Override
  public void describe(Json request, Call call) {
    call.with(Attribute.MODEL, request.get("model").text());
    switch (this) {
      case CHAT -> conversation(call, request, "messages");
      case RESPONSES -> conversation(call, request, "input");
      case COMPLETIONS -> input(call, request, "prompt");
      case EMBEDDINGS, MODERATIONS -> input(call, request, "input");
    }
  }

  private void conversation(Call call, Json request, String member) {
    Json messages = request.get(member);
    for (Json message : messages.items()) {
      call.message(message.content());
    }
    if (messages.isString()) {
      call.message(messages.content());
    }
    if (request.get("tools").isPresent()) {
      call.part(PartName.TOOLS, request.get("tools").content());
    }
    call.parameters(request, member, "tools");
    call.evidence(this == CHAT ? ChatEvidence.of(request) : ResponsesEvidence.of(request));
  }

  private static void input(Call call, Json request, String member) {
    if (request.get(member).isPresent()) {
      call.part(PartName.INPUT, request.get(member).content());
    }
    call.parameters(request, member);
  }

  @Override
  public void read(byte[] body, Answer answer) {
    switch (this) {
      case CHAT, COMPLETIONS -> ChatAnswer.read(Json.parse(body), answer);
      case RESPONSES -> ResponsesAnswer.read(Json.parse(body), answer);
      case EMBEDDINGS -> identify(Json.parseWithout("data", body), answer);
      case MODERATIONS -> identify(Json.parse(body), answer);
    }
  }

  @Override
  public void readStream(byte[] body, Answer answer) {
    switch (this) {
      case CHAT, COMPLETIONS -> ChatStream.read(body, answer);
      case RESPONSES -> ResponsesAnswer.readStream(body, answer);
      case EMBEDDINGS, MODERATIONS -> read(body, answer);
    }
  }

  /** Takes id, model and error from the outermost object of an answer. */
  static void identify(Json body, Answer answer) {
    answer.setWhole(body.isObject());
    answer.setId(body.get("id").text());
    answer.setModel(body.get("model").text());
    answer.setError(body.get("error"));
  }
}
