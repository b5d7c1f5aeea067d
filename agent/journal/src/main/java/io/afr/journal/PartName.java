package io.afr.journal;

/** The names of the parts that a call consists of besides its messages. */
public final class PartName {

  /** LLM call, begin: everything in the request that is neither messages nor tools. JSON object. */
  public static final String PARAMETERS = "parameters";

  /** LLM call, begin: the tool definitions offered to the model. JSON array. */
  public static final String TOOLS = "tools";

  /**
   * LLM call, begin: the input of a call that has no messages (embeddings, moderation). Any JSON.
   */
  public static final String INPUT = "input";

  /**
   * LLM call, end: what came back. Without a dialect a message in the one shape, once per choice;
   * with one the provider's own body, JSON or the event stream as it came.
   */
  public static final String RESPONSE = "response";

  /** LLM call, end: token counts in the names of the reader's {@code usage}, plus {@code raw}. */
  public static final String USAGE = "usage";

  /** Tool, begin: the arguments, JSON as the model wrote them. */
  public static final String ARGS = "args";

  /** Tool, end: what the tool returned, JSON or text. */
  public static final String RESULT = "result";

  /** Memory operation, begin or end: one item added, found or read. */
  public static final String ITEM = "item";

  /** Memory operation, begin: what was searched for. */
  public static final String QUERY = "query";

  /**
   * LLM call, end: the last of what came on {@link Progress.Channel#TEXT}, which continues where
   * the last progress stopped.
   */
  public static final String TEXT = "text";

  /** LLM call, end: as {@link #TEXT}, of {@link Progress.Channel#REASONING}. */
  public static final String REASONING = "reasoning";

  private PartName() {}

  /** The part of the end that holds the last of what came on a channel. */
  public static String of(Progress.Channel channel) {
    return switch (channel) {
      case TEXT -> TEXT;
      case REASONING -> REASONING;
      case WIRE -> RESPONSE;
    };
  }
}
