package io.afr.agent.json;

import io.afr.journal.Content;

/**
 * A long text that also stands elsewhere by itself: what a tool returned, say, which the next
 * request sends to the model in a message. On the tape it is an attachment, so that it stands once.
 */
public final class Passage {

  /** To refer to a shorter text is not worth it. */
  private static final int LEAST_CHARS = 256;

  private final Content content;

  private Passage(Content content) {
    this.content = content;
  }

  /** The text itself if it is short. */
  public static Object of(String text) {
    return text.length() < LEAST_CHARS ? text : new Passage(Bounded.text(text));
  }

  Content content() {
    return content;
  }
}
