package io.afr.agent.record;

import io.afr.agent.json.Json;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an integration says of a call before it runs. Describing a call is apart from recording it:
 * this holds no number, no time and no session.
 */
public final class Call {

  final FrameKind kind;
  final Layer layer;
  final String library;
  final String operation;
  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<Said> messages = new ArrayList<>();
  final List<Said.Part> parts = new ArrayList<>();
  @Nullable String programSession;
  @Nullable String session;
  @Nullable Object sessionOwner;
  @Nullable String agent;
  @Nullable Evidence evidence;
  long tookNanos = -1;

  private Call(FrameKind kind, Layer layer, String library, String operation) {
    this.kind = kind;
    this.layer = layer;
    this.library = library;
    this.operation = operation;
  }

  /** One execution of an agent. */
  public static Call run(String library, String agent) {
    return new Call(FrameKind.RUN, Layer.AGENT, library, "invoke_agent").agent(agent);
  }

  /**
   * A request to a model.
   *
   * @param operation OpenTelemetry's {@code gen_ai.operation.name}: {@code chat}, {@code
   *     embeddings}, {@code text_completion}, {@code generate_content}…
   */
  public static Call llm(Layer layer, String library, String operation) {
    return new Call(FrameKind.LLM_CALL, layer, library, operation);
  }

  /** An execution of a tool. */
  public static Call tool(Layer layer, String library, String tool) {
    return new Call(FrameKind.TOOL, layer, library, "execute_tool").with(Attribute.TOOL, tool);
  }

  /**
   * An operation on what the agent remembers.
   *
   * @param operation {@code add}, {@code get}, {@code search}, {@code update}, {@code delete} or
   *     {@code clear}
   */
  public static Call memory(Layer layer, String library, String operation) {
    return new Call(FrameKind.MEMORY_OP, layer, library, operation);
  }

  /** Whether this is an execution of an agent. */
  public boolean isRun() {
    return kind == FrameKind.RUN;
  }

  /** Adds a short fact; one that is null is left out. */
  public Call with(String attribute, @Nullable Object value) {
    if (value != null) {
      attributes.put(attribute, Limits.fact(value.toString()));
    }
    return this;
  }

  /** Adds a message of the conversation that the request sends, in order. */
  public Call message(Content message) {
    messages.add(new Said.Whole(message));
    return this;
  }

  /**
   * The messages of the conversation as objects that may be known already: each is described only
   * if it is new or may have changed.
   */
  public <T> Call messages(List<? extends T> all, Description<T> description) {
    messages.add(new Said.Several<>(all, description));
    return this;
  }

  /** Adds a piece of content under one of the {@link io.afr.journal.PartName}s. */
  public Call part(String name, @Nullable Content content) {
    if (content != null) {
      parts.add(new Said.Part(name, new Said.Whole(content)));
    }
    return this;
  }

  /** What a request says besides its conversation: its JSON without these members. */
  public Call parameters(Json request, String... without) {
    return request.isObject()
        ? part(PartName.PARAMETERS, Content.of(Content.JSON, request.bytesWithout(without)))
        : this;
  }

  /** As {@link #part(String, Content)}, with an object that may be known already. */
  public <T> Call part(String name, T object, Description<T> description) {
    parts.add(new Said.Part(name, new Said.One<>(object, description)));
    return this;
  }

  /** As {@link #part(String, Content)}, with objects that become one JSON array. */
  public <T> Call array(String name, List<? extends T> objects, Description<T> description) {
    parts.add(new Said.Part(name, new Said.Several<>(objects, description)));
    return this;
  }

  /**
   * The session as the program itself names it, which comes before anything that a library says.
   * Null or empty says nothing.
   */
  public Call programSession(@Nullable String id) {
    programSession = id == null || id.isEmpty() ? null : Limits.fact(id);
    return this;
  }

  /**
   * The conversation as the library names it. Null or empty says nothing; so does a library's
   * default name, for which the integration passes null.
   */
  public Call session(@Nullable String libraryId) {
    session = libraryId == null || libraryId.isEmpty() ? null : Limits.fact(libraryId);
    return this;
  }

  /**
   * The object whose conversation this is where the library has no name for it: at the top, outside
   * every other call, each such object is one session. Held weakly.
   */
  public Call sessionOf(@Nullable Object owner) {
    sessionOwner = owner;
    return this;
  }

  public Call agent(@Nullable String name) {
    agent = name == null || name.isEmpty() ? null : Limits.fact(name);
    return this;
  }

  /** What tells which earlier call this one goes on from; see {@link Evidence}. */
  public Call evidence(@Nullable Evidence evidence) {
    this.evidence = evidence;
    return this;
  }

  /** Says that the call is over already and how long it took, until now. */
  public Call took(long nanos) {
    tookNanos = Math.max(0, nanos);
    return with(Attribute.TOLD, true);
  }
}
