package io.afr.agent.weave;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** An integration of whatever a test needs. */
record FakeIntegration(
    Set<String> types, Map<String, Set<String>> contracts, String marker, List<Hook> hooks)
    implements Integration {

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("com.acme:fake", "1.0.0", "2.0.0");
  }
}
