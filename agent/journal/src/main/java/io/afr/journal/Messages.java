package io.afr.journal;

import java.util.List;

/**
 * The conversation that a request sends: an earlier request's first {@code kept} messages, then
 * {@code added}.
 *
 * @param continues number of the {@link Begin} whose messages these go on from; 0 if they stand
 *     whole
 * @param kept how many of that request's messages, counted from its front, stand before {@code
 *     added}
 * @param added the messages that follow them
 */
public record Messages(long continues, int kept, List<Content> added) {

  public static final Messages NONE = new Messages(0, 0, List.of());

  public boolean isEmpty() {
    return continues == 0 && added.isEmpty();
  }

  /** A conversation that refers to no earlier one. */
  public static Messages whole(List<Content> messages) {
    return messages.isEmpty() ? NONE : new Messages(0, 0, messages);
  }
}
