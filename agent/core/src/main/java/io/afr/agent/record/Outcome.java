package io.afr.agent.record;

import io.afr.journal.Content;
import io.afr.journal.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an integration says of a call once it has ended. */
public final class Outcome {

  final Status status;
  final @Nullable Throwable thrown;
  final @Nullable String errorType;
  final @Nullable String errorMessage;
  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<Said.Part> parts = new ArrayList<>();
  Said.@Nullable Several<?> items;
  final List<String> toolCallIds = new ArrayList<>();
  final Fingerprints fingerprints = new Fingerprints();
  String wireType = Content.EVENT_STREAM;
  long firstTokenNanos = -1;

  private Outcome(
      Status status,
      @Nullable Throwable thrown,
      @Nullable String errorType,
      @Nullable String errorMessage) {
    this.status = status;
    this.thrown = thrown;
    this.errorType = errorType;
    this.errorMessage = errorMessage;
  }

  public static Outcome ok() {
    return new Outcome(Status.OK, null, null, null);
  }

  /** The call threw, or completed with an exception. */
  public static Outcome failed(Throwable thrown) {
    return new Outcome(Status.ERROR, thrown, null, null);
  }

  /** The call came back and says itself that it failed. */
  public static Outcome failed(String type, @Nullable String message) {
    return new Outcome(Status.ERROR, null, type, message);
  }

  /** The program stopped the call before it was done. */
  public static Outcome cancelled() {
    return new Outcome(Status.CANCELLED, null, null, null);
  }

  /** Adds a short fact; one that is null is left out. */
  public Outcome with(String attribute, @Nullable Object value) {
    if (value != null) {
      attributes.put(attribute, Limits.fact(value.toString()));
    }
    return this;
  }

  /** Adds a piece of content under one of the {@link io.afr.journal.PartName}s. */
  public Outcome part(String name, @Nullable Content content) {
    if (content != null) {
      parts.add(new Said.Part(name, new Said.Whole(content)));
    }
    return this;
  }

  /** As {@link #part(String, Content)}, with an object that may be known already. */
  public <T> Outcome part(String name, T object, Description<T> description) {
    parts.add(new Said.Part(name, new Said.One<>(object, description)));
    return this;
  }

  /** What a memory holds, as objects that may be known already. */
  public <T> Outcome items(List<? extends T> all, Description<T> description) {
    items = new Said.Several<>(all, description);
    return this;
  }

  /**
   * Says that the model asked for a tool under this call id: a later request may bring its result.
   */
  public Outcome asksForTool(@Nullable String callId) {
    if (callId != null) {
      toolCallIds.add(callId);
    }
    return this;
  }

  /**
   * The answer as {@link Evidence#messages()} will show it in the next request. Said once per
   * message where the answer becomes several, in their order.
   */
  public Outcome fingerprint(long fingerprint) {
    fingerprints.add(fingerprint);
    return this;
  }

  /**
   * Media type of what came on {@link io.afr.journal.Progress.Channel#WIRE}: an event stream if
   * nothing says otherwise. The frame itself makes the end's response of it.
   */
  public Outcome wire(String mediaType) {
    wireType = mediaType;
    return this;
  }

  /** How long the first piece of the answer took, where nobody saw it come. */
  public Outcome firstToken(long nanos) {
    firstTokenNanos = Math.max(0, nanos);
    return this;
  }
}
