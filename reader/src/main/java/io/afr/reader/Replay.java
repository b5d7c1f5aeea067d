package io.afr.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that happened in one session, in order. */
public interface Replay {

  SessionRef session();

  /** All actions by their sequence. An LLM call's data holds what is new in its request. */
  List<Action> actions();

  /** The action with this id; null if there is none. */
  @Nullable Action action(String id);

  /** The same action; an LLM call's data holds its {@code messages} whole. */
  Action full(Action action);

  /**
   * An LLM call as the provider was asked and answered, in its own JSON: {@code layer, library,
   * dialect, request, response}; null if that was not recorded.
   */
  @Nullable JsonNode wire(Action action);

  /**
   * How the answer of a streamed LLM call came in, in the order of time; empty if it was not
   * streamed, or came before anything of it was written.
   */
  List<Arrival> pace(Action action);
}
