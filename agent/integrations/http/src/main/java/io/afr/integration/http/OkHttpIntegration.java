package io.afr.integration.http;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/** OkHttp, above its interceptors: redirects and retries of its own are one request. */
public final class OkHttpIntegration implements Integration {

  static final String NAME = "okhttp";

  static final String CALL = "okhttp3.internal.connection.RealCall";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(CALL);
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("com.squareup.okhttp3:okhttp", "4.12.0", "5.1.0");
  }

  @Override
  public boolean startsRecording() {
    return false;
  }

  @Override
  public List<Hook> hooks() {
    return HttpHooks.okHttp();
  }
}
