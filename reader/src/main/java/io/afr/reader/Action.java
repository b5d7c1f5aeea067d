package io.afr.reader;

import io.afr.reader.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that an agent did.
 *
 * @param id stable: stays the same while the session grows
 * @param parentId the action that this one happened inside of; for a result the tool call; null at
 *     the top
 * @param agentId who acted; null if nothing said so
 * @param data what was asked and answered, by the field names of DESIGN
 * @param duration null if the action has not ended or was inferred
 * @param turn the top-level run that it belongs to, from 1
 * @param iteration the generating call of its run that it is or belongs to; 0 before the first
 * @param sequence place in the session, from 1 without holes; may change while the session is open
 * @param inferred whether it was seen only in what the model was sent
 */
public record Action(
    String id,
    @Nullable String parentId,
    String sessionId,
    @Nullable String agentId,
    Kind kind,
    Status status,
    @Nullable Failure error,
    JsonNode data,
    Instant startTime,
    @Nullable Duration duration,
    int turn,
    int iteration,
    int sequence,
    boolean inferred,
    Origin origin) {

  /** What kind of thing it is. */
  public enum Kind {
    LLM_CALL,
    TOOL_CALL,
    TOOL_RESULT,
    MEMORY_OP;

    /** As it stands in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it went. */
  public enum Status {
    OK,
    ERROR,
    CANCELLED,
    /** It has not ended, and its JVM lives. */
    OPEN,
    /** It never ended, and its JVM is gone. */
    INTERRUPTED;

    /** As it stands in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it came to an end. */
    public boolean isEnd() {
      return this != OPEN && this != INTERRUPTED;
    }
  }

  /** What it failed with. */
  public record Failure(String type, @Nullable String message, @Nullable String stack) {}

  /**
   * Where it was recorded.
   *
   * @param sessionFrom how the session became known: {@code program, library, context…}
   */
  public record Origin(
      String journal,
      String service,
      String host,
      long pid,
      String thread,
      String library,
      String sessionFrom,
      Map<String, String> tags) {}

  /** The same at this place in the session. */
  public Action at(int sequence) {
    return new Action(
        id, parentId, sessionId, agentId, kind, status, error, data, startTime, duration, turn,
        iteration, sequence, inferred, origin);
  }

  /** The same with other data. */
  public Action with(JsonNode data) {
    return new Action(
        id, parentId, sessionId, agentId, kind, status, error, data, startTime, duration, turn,
        iteration, sequence, inferred, origin);
  }

  /** Whole milliseconds; 0 if it has no duration. */
  public long durationMs() {
    return duration == null ? 0 : Math.round(duration.toNanos() / 1e6);
  }

  /** The model, the tool, or the memory operation: what a person calls this action. */
  public String name() {
    return switch (kind) {
      case LLM_CALL -> text("model", text("operation", ""));
      case TOOL_CALL, TOOL_RESULT -> text("toolId", "");
      case MEMORY_OP -> text("op", "");
    };
  }

  private String text(String field, String otherwise) {
    return Json.text(data, field, otherwise);
  }
}
