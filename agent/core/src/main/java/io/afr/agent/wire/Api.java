package io.afr.agent.wire;

import io.afr.agent.json.Json;
import io.afr.agent.record.Call;

/** One kind of request of a provider's, as far as the agent has to understand it. */
public interface Api {

  /** OpenTelemetry's {@code gen_ai.provider.name} of whom this is the own API. */
  String provider();

  /** OpenTelemetry's {@code gen_ai.operation.name}. */
  String operation();

  /** Whose JSON messages and answer are, for the reader. */
  String dialect();

  /** Whether the answer to a request is to come in pieces. */
  boolean isStreaming(Json request);

  /** Adds to a call what its request says: model, messages, tools, parameters, evidence. */
  void describe(Json request, Call call);

  /** Reads an answer that came in one piece. */
  void read(byte[] body, Answer answer);

  /** Reads what has come of an answer in pieces. */
  void readStream(byte[] body, Answer answer);

  /** Where an answer that is nothing but an error says what went wrong. */
  default Json error(Json body) {
    return body.get("error");
  }
}
