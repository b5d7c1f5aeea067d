package io.afr.reader;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a search looks for. Everything that is not null must be met; {@code service}, {@code model},
 * {@code minCost} and {@code tag} by the session, the rest together by one of its actions.
 *
 * @param toolUsed a tool's name
 * @param from earliest start of the action, inclusive
 * @param to latest start of the action, inclusive
 * @param text is found regardless of case
 * @param tag {@code key} or {@code key=value}
 * @param limit how many rows, from 1 to {@value #MOST}
 * @param cursor where an earlier search stopped
 */
public record Filter(
    @Nullable String agentId,
    @Nullable String toolUsed,
    @Nullable String model,
    @Nullable String service,
    Action.@Nullable Status status,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String text,
    @Nullable Double minDurationMs,
    @Nullable Double minCost,
    @Nullable String tag,
    int limit,
    @Nullable String cursor) {

  public static final int USUAL = 50;
  public static final int MOST = 200;

  public Filter {
    limit = Math.max(1, Math.min(MOST, limit));
  }

  /** Finds every session. */
  public static Filter all() {
    return new Builder().build();
  }

  /**
   * The same conditions for another part of what they find.
   *
   * @param limit how many rows
   * @param cursor where to go on; null at the begin
   */
  public Filter page(int limit, @Nullable String cursor) {
    return new Filter(
        agentId,
        toolUsed,
        model,
        service,
        status,
        from,
        to,
        text,
        minDurationMs,
        minCost,
        tag,
        limit,
        cursor);
  }

  public static Builder where() {
    return new Builder();
  }

  /** Adds one condition after the other; null adds none. */
  public static final class Builder {
    private @Nullable String agentId;
    private @Nullable String toolUsed;
    private @Nullable String model;
    private @Nullable String service;
    private Action.@Nullable Status status;
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable String text;
    private @Nullable Double minDurationMs;
    private @Nullable Double minCost;
    private @Nullable String tag;
    private int limit = USUAL;
    private @Nullable String cursor;

    private Builder() {}

    public Builder agentId(@Nullable String value) {
      agentId = value;
      return this;
    }

    public Builder toolUsed(@Nullable String value) {
      toolUsed = value;
      return this;
    }

    public Builder model(@Nullable String value) {
      model = value;
      return this;
    }

    public Builder service(@Nullable String value) {
      service = value;
      return this;
    }

    public Builder status(Action.@Nullable Status value) {
      status = value;
      return this;
    }

    public Builder from(@Nullable Instant value) {
      from = value;
      return this;
    }

    public Builder to(@Nullable Instant value) {
      to = value;
      return this;
    }

    public Builder text(@Nullable String value) {
      text = value;
      return this;
    }

    public Builder minDurationMs(@Nullable Double value) {
      minDurationMs = value;
      return this;
    }

    public Builder minCost(@Nullable Double value) {
      minCost = value;
      return this;
    }

    public Builder tag(@Nullable String value) {
      tag = value;
      return this;
    }

    public Builder limit(int value) {
      limit = value;
      return this;
    }

    public Builder cursor(@Nullable String value) {
      cursor = value;
      return this;
    }

    public Filter build() {
      return new Filter(
          agentId,
          toolUsed,
          model,
          service,
          status,
          from,
          to,
          text,
          minDurationMs,
          minCost,
          tag,
          limit,
          cursor);
    }
  }
}
