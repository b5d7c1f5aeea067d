package io.afr.integration.openai;

import io.afr.agent.json.Json;
import io.afr.agent.record.Outcome;
import io.afr.journal.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of itself, as far as the agent has to know: whether it is whole, and what the
 * next request of the conversation can be recognised by. Everything else the reader takes from the
 * recorded bytes.
 */
final class Answer {

  boolean whole;
  @Nullable String id;
  @Nullable String model;
  @Nullable Long fingerprint;
  @Nullable String errorType;
  @Nullable String errorMessage;
  final List<String> finishReasons = new ArrayList<>();
  final List<String> toolCallIds = new ArrayList<>();

  static Answer read(Endpoint endpoint, boolean streamed, byte[] body) {
    Answer answer = new Answer();
    switch (endpoint) {
      case CHAT, COMPLETIONS -> {
        if (streamed) {
          ChatStream.read(body, answer);
        } else {
          ChatAnswer.read(Json.parse(body), answer);
        }
      }
      case RESPONSES -> {
        if (streamed) {
          ResponsesAnswer.readStream(body, answer);
        } else {
          ResponsesAnswer.read(Json.parse(body), answer);
        }
      }
      case EMBEDDINGS -> answer.identify(Json.parseWithout("data", body));
      case MODERATIONS -> answer.identify(Json.parse(body));
    }
    return answer;
  }

  /** Takes id, model and error from the answer's outermost object. */
  void identify(Json body) {
    whole = body.isObject();
    id = body.get("id").isPresent() ? body.get("id").text() : id;
    model = body.get("model").isPresent() ? body.get("model").text() : model;
    error(body.get("error"));
  }

  /** Notes what the provider says went wrong. */
  void error(Json error) {
    if (error.isPresent()) {
      String type = error.get("type").text();
      String code = error.get("code").text();
      String message = error.get("message").text();
      // An event that is the error itself has the type "error", which says nothing.
      errorType = type != null && !type.equals("error") ? type : code != null ? code : "error";
      errorMessage = message != null ? message : error.text();
    }
  }

  Outcome addTo(Outcome outcome) {
    toolCallIds.forEach(outcome::asksForTool);
    if (fingerprint != null) {
      outcome.fingerprint(fingerprint);
    }
    return outcome
        .with(Attribute.RESPONSE_ID, id)
        .with(Attribute.RESPONSE_MODEL, model)
        .with(
            Attribute.FINISH_REASONS,
            finishReasons.isEmpty() ? null : String.join(",", finishReasons));
  }
}
