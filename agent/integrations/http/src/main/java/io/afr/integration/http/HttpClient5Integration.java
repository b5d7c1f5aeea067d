package io.afr.integration.http;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/** Apache's HTTP client 5, the classic one. */
public final class HttpClient5Integration implements Integration {

  static final String NAME = "httpclient5";

  static final String CLIENT = "org.apache.hc.client5.http.impl.classic.InternalHttpClient";
  static final String RESPONSE = "org.apache.hc.client5.http.impl.classic.CloseableHttpResponse";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(CLIENT, RESPONSE);
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("org.apache.httpcomponents.client5:httpclient5", "5.5", "5.5");
  }

  @Override
  public boolean startsRecording() {
    return false;
  }

  @Override
  public List<Hook> hooks() {
    return HttpHooks.httpClient5();
  }
}
