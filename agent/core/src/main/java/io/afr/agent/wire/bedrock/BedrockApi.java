package io.afr.agent.wire.bedrock;

import io.afr.agent.json.Json;
import io.afr.agent.record.Call;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.Api;
import java.nio.charset.StandardCharsets;

/** A request to Bedrock: what it is like, and whether its answer comes in pieces. */
public final class BedrockApi implements Api {

  /** With this the last piece of every streamed answer ends that is in a model's own form. */
  private static final String metrics = "\"amazon-bedrock-invocationMetrics\"";

  private final Api form;
  private final boolean streaming;

  private BedrockApi(Api form, boolean streaming) {
    this.form = form;
    this.streaming = streaming;
  }

  /** {@code converse} and {@code converseStream}: one form for all models. */
  public static BedrockApi converse(boolean streaming) {
    return new BedrockApi(ConverseApi.CONVERSE, streaming);
  }

  /** {@code invokeModel} and {@code invokeModelWithResponseStream}: in the model's own form. */
  public static BedrockApi invoke(String modelId, Json request, boolean streaming) {
    return new BedrockApi(ModelForm.of(modelId, request), streaming);
  }

  @Override
  public String provider() {
    return "aws.bedrock";
  }

  @Override
  public String operation() {
    return form.operation();
  }

  @Override
  public String dialect() {
    return form.dialect();
  }

  @Override
  public boolean isStreaming(Json request) {
    return streaming;
  }

  @Override
  public void describe(Json request, Call call) {
    form.describe(request, call);
  }

  @Override
  public void read(byte[] body, Answer answer) {
    form.read(body, answer);
  }

  @Override
  public void readStream(byte[] body, Answer answer) {
    form.readStream(body, answer);
    if (!answer.isWhole() && new String(body, StandardCharsets.UTF_8).contains(metrics)) {
      answer.setWhole(true);
    }
  }
}
