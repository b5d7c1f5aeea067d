package io.afr.journal;

/** The names of the short facts about a call. Numbers and booleans stand as text. */
public final class Attribute {

  /** LLM call: OpenTelemetry's {@code gen_ai.provider.name}, such as {@code openai}. */
  public static final String PROVIDER = "provider";

  /** LLM call: the model that was asked for. */
  public static final String MODEL = "model";

  /** LLM call: whether the answer was asked for piece by piece. */
  public static final String STREAMING = "streaming";

  /**
   * LLM call: whose JSON its messages and response are, such as {@code openai.chat}; absent if they
   * are in the one shape (OpenTelemetry's GenAI messages).
   */
  public static final String DIALECT = "dialect";

  /** LLM call, end. */
  public static final String RESPONSE_ID = "response.id";

  /** LLM call, end: the model that answered. */
  public static final String RESPONSE_MODEL = "response.model";

  /** LLM call, end: why each choice ended, separated by commas. */
  public static final String FINISH_REASONS = "finish.reasons";

  /** LLM call, end: the HTTP status. */
  public static final String STATUS_CODE = "status.code";

  /** LLM call, end: the provider's own id of the HTTP request, which its support asks for. */
  public static final String REQUEST_ID = "request.id";

  /** Tool: its name. */
  public static final String TOOL = "tool";

  /** Tool: the id that the model gave the call. */
  public static final String CALL_ID = "call.id";

  /** Memory operation: what kind of store, by its class. */
  public static final String STORE = "store";

  /** Memory operation: the memory's or the entry's id. */
  public static final String KEY = "key";

  /** Run: the method that was called. */
  public static final String METHOD = "method";

  /** Any begin: {@code true} if the program told of the call after it was over. */
  public static final String TOLD = "told";

  /** Any begin: in front of the name of a tag that the program gave the call. */
  public static final String TAG = "tag.";

  private Attribute() {}
}
