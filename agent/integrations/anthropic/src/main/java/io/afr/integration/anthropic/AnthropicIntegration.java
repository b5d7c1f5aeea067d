package io.afr.integration.anthropic;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/**
 * Anthropic's Java SDK.
 *
 * <p>Woven is the SDK's retrying HTTP client, which every request of every service passes once,
 * retries inside, in the form of the Messages API, whichever platform it goes to; and where the
 * SDK's own tool loop runs a tool.
 */
public final class AnthropicIntegration implements Integration {

  static final String NAME = "anthropic";

  static final String CLIENT = "com.anthropic.core.http.RetryingHttpClient";
  static final String PREPARE = "com.anthropic.core.PrepareRequest";
  static final String TOOL_RUNNER = "com.anthropic.helpers.BetaToolRunner";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(CLIENT, PREPARE, TOOL_RUNNER);
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("com.anthropic:anthropic-java-core", "1.0.0", "3.12.0");
  }

  @Override
  public List<Hook> hooks() {
    return AnthropicHooks.all();
  }
}
