package io.afr.agent.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request itself shows of the conversation that it continues. Only calls that nothing else
 * puts into a session are stitched by it.
 *
 * @param previousResponse id of the response that it names as its predecessor; null if none
 * @param conversation id of a conversation that the provider keeps; null if none
 * @param toolCallIds call ids of the tool results that it holds
 * @param messages one fingerprint per message, equal for equal role, text and tool calls, however
 *     they are written. None if the messages say it themselves, by their {@link Description}
 */
public record Evidence(
    @Nullable String previousResponse,
    @Nullable String conversation,
    List<String> toolCallIds,
    Fingerprints messages) {

  /** Evidence whose messages say themselves what they have in common with others. */
  public Evidence(
      @Nullable String previousResponse, @Nullable String conversation, List<String> toolCallIds) {
    this(previousResponse, conversation, toolCallIds, new Fingerprints());
  }

  Evidence with(Fingerprints others) {
    return new Evidence(previousResponse, conversation, toolCallIds, others);
  }
}
