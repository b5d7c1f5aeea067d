package io.afr.integration.openai;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/**
 * OpenAI's Java SDK.
 *
 * <p>Woven is the SDK's retrying HTTP client, which every request of every service passes once,
 * retries inside, whatever client the program hands to the SDK: one call there is one call of the
 * program's. The typed services above it are many, differ from version to version, and read answers
 * lazily.
 */
public final class OpenAiIntegration implements Integration {

  static final String NAME = "openai";

  static final String CLIENT = "com.openai.core.http.RetryingHttpClient";
  static final String PREPARE = "com.openai.core.PrepareRequest";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(CLIENT, PREPARE);
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("com.openai:openai-java-core", "1.1.0", "4.101.0");
  }

  @Override
  public List<Hook> hooks() {
    return OpenAiHooks.all();
  }
}
