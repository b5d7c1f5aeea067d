package io.afr.agent.wire.bedrock;

import io.afr.agent.json.Json;
import io.afr.agent.record.Call;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.Api;
import io.afr.agent.wire.EventStream;
import io.afr.journal.PartName;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The models that take one text: Titan, Llama, Mistral's and Cohere's older ones. */
enum PromptApi implements Api {
  TEXT("text_completion", "bedrock.text"),
  EMBEDDINGS("embeddings", "bedrock.embeddings");

  private static final List<String> prompts =
      List.of("prompt", "inputText", "message", "texts", "inputs");
  private static final List<String> reasons =
      List.of("stop_reason", "completionReason", "finish_reason");
  private static final List<String> results =
      List.of("results", "outputs", "generations", "choices");

  private final String operation;
  private final String dialect;

  PromptApi(String operation, String dialect) {
    this.operation = operation;
    this.dialect = dialect;
  }

  @Override
  public String provider() {
    return "aws.bedrock";
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
    return false;
  }

  @Override
  public void describe(Json request, Call call) {
    for (String name : prompts) {
      if (request.get(name).isPresent()) {
        call.part(PartName.INPUT, request.get(name).content());
        call.parameters(request, name);
        return;
      }
    }
    call.parameters(request);
  }

  @Override
  public void read(byte[] body, Answer answer) {
    Json json = this == EMBEDDINGS ? Json.parseWithout("embedding", body) : Json.parse(body);
    // An image or whatever else a model answers with is whole, too.
    answer.setWhole(true);
    identify(json, answer);
    for (String name : results) {
      identify(json.get(name).item(0), answer);
    }
  }

  /** The last piece says why the answer ended. */
  @Override
  public void readStream(byte[] body, Answer answer) {
    EventStream.read(
        body,
        data -> {
          Json chunk = Json.parse(data.getBytes(StandardCharsets.UTF_8));
          identify(chunk, answer);
          for (String name : results) {
            identify(chunk.get(name).item(0), answer);
          }
        });
    answer.setWhole(!answer.finishReasons().isEmpty());
  }

  private static void identify(Json json, Answer answer) {
    answer.setId(json.get("generation_id").isPresent() ? json.get("generation_id").text() : null);
    for (String name : reasons) {
      answer.addFinishReason(json.get(name).text());
    }
  }
}
