package io.afr.agent.wire;

import io.afr.agent.json.Json;
import io.afr.agent.wire.anthropic.AnthropicApi;
import io.afr.agent.wire.cohere.CohereApi;
import io.afr.agent.wire.gemini.GeminiApi;
import io.afr.agent.wire.ollama.OllamaApi;
import io.afr.agent.wire.openai.OpenAiApi;
import io.afr.journal.Layer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a request to a model among all that a program sends: a {@code POST} of JSON whose path
 * ends as a provider's does, whatever the host, and whose body names a model and what is asked of
 * it. Everything else is told apart by its method or path.
 */
public final class HttpCall {

  private static final String[] questions = {
    "messages", "input", "contents", "prompt", "content", "requests", "instances"
  };

  private HttpCall() {}

  /**
   * Begins to record a request; null if it is none that is recorded.
   *
   * @param client the object that sends it
   * @param path without the query
   * @param body the JSON that is sent; asked only if method and path fit
   */
  public static @Nullable Exchange begin(
      String library, Object client, String method, @Nullable String path, Supplier<Json> body) {
    Api api = method.equals("POST") && path != null && path.length() > 1 ? api(path) : null;
    if (path == null || api == null || Exchange.isSdkSending()) {
      return null;
    }
    String model = api instanceof GeminiApi ? GeminiApi.model(path) : null;
    String provider = OpenAiApi.providerOf(segments(path));
    Json json = body.get();
    return asks(json, model != null || provider != null)
        ? Exchange.begin(Layer.HTTP, library, client, new Request(api, provider, model, () -> json))
        : null;
  }

  /**
   * Who is told what of an answer the program reads.
   *
   * @param encoding how the body is compressed; null if it is not
   */
  public static Witness answered(
      Exchange exchange, int status, @Nullable String requestId, @Nullable String encoding) {
    exchange.answered(status, requestId);
    String plain = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    return plain.isEmpty() || plain.equals("identity")
        ? exchange
        : new CompressedBody(exchange, plain.equals("gzip") || plain.equals("x-gzip"));
  }

  private static @Nullable Api api(String path) {
    Api gemini = GeminiApi.of(path);
    if (gemini != null) {
      return gemini;
    }
    Api ollama = OllamaApi.of(path);
    if (ollama != null) {
      return ollama;
    }
    if (path.endsWith(CohereApi.PATH)) {
      return CohereApi.CHAT;
    }
    Api anthropic = AnthropicApi.of(segments(path));
    return anthropic == null ? OpenAiApi.of(segments(path)) : anthropic;
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  private static boolean asks(Json body, boolean isModelKnown) {
    boolean asks = false;
    for (String question : questions) {
      asks |= body.get(question).isPresent();
    }
    return asks && (isModelKnown || body.get("model").isString());
  }
}
