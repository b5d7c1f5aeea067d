package io.afr.integration.http;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/** The HTTP client of the JDK, where both of its ways to send meet. */
public final class JdkClientIntegration implements Integration {

  static final String NAME = "java.net.http";

  static final String CLIENT = "jdk.internal.net.http.HttpClientImpl";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(CLIENT);
  }

  @Override
  public LibraryVersions versions() {
    return LibraryVersions.NONE;
  }

  @Override
  public boolean startsRecording() {
    return false;
  }

  @Override
  public List<Hook> hooks() {
    return HttpHooks.jdk();
  }
}
