package io.afr.integration.bedrock;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/**
 * Amazon Bedrock's runtime in the AWS SDK.
 *
 * <p>Woven are the generated clients, below all of their overloads and above the SDK's retries: one
 * call there is one call of the program's.
 */
public final class BedrockIntegration implements Integration {

  static final String NAME = "bedrock";

  static final String CLIENT =
      "software.amazon.awssdk.services.bedrockruntime.DefaultBedrockRuntimeClient";
  static final String ASYNC_CLIENT =
      "software.amazon.awssdk.services.bedrockruntime.DefaultBedrockRuntimeAsyncClient";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(CLIENT, ASYNC_CLIENT);
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("software.amazon.awssdk:bedrockruntime", "2.39.0", "2.54.14");
  }

  @Override
  public List<Hook> hooks() {
    return BedrockHooks.all();
  }
}
