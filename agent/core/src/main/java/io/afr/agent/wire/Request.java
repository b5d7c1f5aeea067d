package io.afr.agent.wire;

import io.afr.agent.json.Json;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that is about to be sent.
 *
 * @param api what kind of request it is
 * @param provider OpenTelemetry's {@code gen_ai.provider.name}; null if it is the API's own
 * @param model the model, where the address names it and not the body; else null
 * @param body the JSON that is sent, {@link Json#MISSING} if it cannot be read. Asked at most once,
 *     and only if the request is recorded, since reading it costs time and memory
 */
public record Request(
    Api api, @Nullable String provider, @Nullable String model, Supplier<Json> body) {

  /** A request to the API's own provider that says everything in its body. */
  public Request(Api api, Supplier<Json> body) {
    this(api, null, null, body);
  }
}
