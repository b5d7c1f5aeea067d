package io.afr.agent.wire;

import io.afr.agent.json.Json;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.record.Outcome;
import io.afr.journal.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of itself, as far as the agent has to know: whether it is whole, and what the
 * next request of the conversation can be recognised by.
 */
public final class Answer {

  private boolean whole;
  private @Nullable String id;
  private @Nullable String model;
  private @Nullable Long fingerprint;
  private @Nullable String errorType;
  private @Nullable String errorMessage;
  private final List<String> finishReasons = new ArrayList<>();
  private final List<String> toolCallIds = new ArrayList<>();

  /** Reads what has come of an answer. */
  public static Answer read(Api api, boolean streamed, byte[] body) {
    Answer answer = new Answer();
    if (streamed) {
      api.readStream(body, answer);
    } else {
      api.read(body, answer);
    }
    return answer;
  }

  /** Whether nothing of it is missing. */
  public boolean isWhole() {
    return whole;
  }

  public void setWhole(boolean whole) {
    this.whole = whole;
  }

  public @Nullable String id() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id == null ? this.id : id;
  }

  public @Nullable String model() {
    return model;
  }

  public void setModel(@Nullable String model) {
    this.model = model == null ? this.model : model;
  }

  /** As the next request will send this answer back; null if that cannot be said. */
  public @Nullable Long fingerprint() {
    return fingerprint;
  }

  public void setFingerprint(Fingerprint fingerprint) {
    this.fingerprint = fingerprint.value();
  }

  public List<String> finishReasons() {
    return finishReasons;
  }

  public void addFinishReason(@Nullable String reason) {
    if (reason != null) {
      finishReasons.add(reason);
    }
  }

  public List<String> toolCallIds() {
    return toolCallIds;
  }

  public void addToolCall(@Nullable String callId) {
    if (callId != null) {
      toolCallIds.add(callId);
    }
  }

  /** What the provider says went wrong; null if nothing did. */
  public @Nullable String errorType() {
    return errorType;
  }

  public @Nullable String errorMessage() {
    return errorMessage;
  }

  public void setError(String type, @Nullable String message) {
    errorType = type;
    errorMessage = message;
  }

  /** Notes what the provider says went wrong, as nearly all write it. */
  public void setError(Json error) {
    if (error.isPresent()) {
      String type = error.get("type").text();
      Json status = error.get("status");
      String code = status.isString() ? status.text() : error.get("code").text();
      String message = error.get("message").text();
      // An event that is the error itself has the type "error", which says nothing.
      String said = type != null && !type.equals("error") ? type : code != null ? code : "error";
      setError(said, message != null ? message : error.text());
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
