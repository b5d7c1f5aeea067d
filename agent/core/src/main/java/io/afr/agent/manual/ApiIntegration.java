package io.afr.agent.manual;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/** AFR's own API: its class {@code Afr}, and all methods that carry one of its annotations. */
public final class ApiIntegration implements Integration {

  static final String NAME = "api";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(ApiNames.AFR, ApiNames.SCOPE);
  }

  @Override
  public Set<String> annotations() {
    return ApiNames.ANNOTATIONS;
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("io.afr:afr-api", "0.1.0", "0.1.0");
  }

  @Override
  public List<Hook> hooks() {
    return ApiHooks.all();
  }
}
