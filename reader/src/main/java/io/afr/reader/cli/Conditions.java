package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.Filter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which sessions and actions are meant; all conditions that are given must be met. */
final class Conditions {

  @Option(
      names = "--agent",
      paramLabel = "ID",
      converter = Words.class,
      description = "An action of this agent.")
  private @Nullable String agent;

  @Option(
      names = "--tool",
      paramLabel = "NAME",
      converter = Words.class,
      description = "A call of this tool.")
  private @Nullable String tool;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      converter = Words.class,
      description = "A session that used this model.")
  private @Nullable String model;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      converter = Words.class,
      description = "A session of this service.")
  private @Nullable String service;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description =
          "An action that started then or later: 2026-05-01, 2026-05-01T10:15:00Z, milliseconds"
              + " since 1970, or 15m, 24h, 7d for so long ago.")
  private @Nullable Moment from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "An action that started then or earlier.")
  private @Nullable Moment to;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      converter = StatusWord.class,
      completionCandidates = Statuses.class,
      description = "An action that is ok, error, cancelled, open or interrupted.")
  private Action.@Nullable Status status;

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      converter = Words.class,
      description = "An action that holds this text, in upper or lower case.")
  private @Nullable String text;

  @Option(
      names = "--min-duration",
      paramLabel = "TIME",
      converter = Millis.class,
      description = "An action that took so long: 500ms, 2s, 1m.")
  private @Nullable Long minDuration;

  @Option(
      names = "--min-cost",
      paramLabel = "USD",
      converter = Cost.class,
      description = "A session that cost so much.")
  private @Nullable Double minCost;

  @Option(
      names = "--tag",
      paramLabel = "KEY[=VALUE]",
      converter = Words.class,
      description = "A session with this tag.")
  private @Nullable String tag;

  /** With these conditions, to which others may be added. */
  Filter.Builder builder() {
    return Filter.where()
        .agentId(agent)
        .toolUsed(tool)
        .model(model)
        .service(service)
        .from(from == null ? null : from.first())
        .to(to == null ? null : to.last())
        .status(status)
        .text(text)
        .minDurationMs(minDuration == null ? null : (Double) minDuration.doubleValue())
        .minCost(minCost)
        .tag(tag);
  }

  /** Whether every session is wanted. */
  boolean isNone() {
    return !findsActions() && model == null && service == null && minCost == null && tag == null;
  }

  /** Whether single actions are looked for, so that their number says something. */
  boolean findsActions() {
    return agent != null
        || tool != null
        || from != null
        || to != null
        || status != null
        || text != null
        || minDuration != null;
  }

  /** A status as it stands in JSON, or as the list says that a session went well but for errors. */
  static final class StatusWord implements ITypeConverter<Action.Status> {

    @Override
    public Action.Status convert(String text) {
      String word = text.toLowerCase(Locale.ROOT);
      if (word.equals(Sessions.ERRORS)) {
        return Action.Status.ERROR;
      }
      for (Action.Status status : Action.Status.values()) {
        if (status.word().equals(word)) {
          return status;
        }
      }
      String known =
          Arrays.stream(Action.Status.values())
              .map(Action.Status::word)
              .collect(Collectors.joining(", "));
      throw new TypeConversionException("'" + text + "' is none of " + known);
    }
  }

  /** For shells to complete. */
  static final class Statuses implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Action.Status.values()).map(Action.Status::word).iterator();
    }
  }

  /** US dollars. */
  static final class Cost implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
      if (!text.matches("\\d{1,9}(\\.\\d{1,12})?")) {
        throw new TypeConversionException("'" + text + "' is no amount; give 0.05");
      }
      return Double.valueOf(text);
    }
  }
}
