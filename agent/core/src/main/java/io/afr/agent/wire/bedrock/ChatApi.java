package io.afr.agent.wire.bedrock;

import io.afr.agent.json.Json;
import io.afr.agent.record.Call;
import io.afr.agent.wire.Answer;
import io.afr.agent.wire.Api;
import io.afr.agent.wire.openai.OpenAiApi;

/** The models whose requests and answers are like OpenAI's chat completions. */
enum ChatApi implements Api {
  CHAT;

  @Override
  public String provider() {
    return "aws.bedrock";
  }

  @Override
  public String operation() {
    return "chat";
  }

  @Override
  public String dialect() {
    return "bedrock.chat";
  }

  @Override
  public boolean isStreaming(Json request) {
    return false;
  }

  @Override
  public void describe(Json request, Call call) {
    OpenAiApi.CHAT.describe(request, call);
  }

  @Override
  public void read(byte[] body, Answer answer) {
    OpenAiApi.CHAT.read(body, answer);
  }

  @Override
  public void readStream(byte[] body, Answer answer) {
    OpenAiApi.CHAT.readStream(body, answer);
  }
}
