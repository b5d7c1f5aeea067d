package io.afr.integration.googlegenai;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/**
 * Google's Gen AI SDK.
 *
 * <p>Woven is where it hands the JSON of a request to its HTTP client, which all of its models,
 * chats and asynchronous twins pass: a call of automatic functions is as many requests as the model
 * was asked. What the answer says is read where the SDK reads it.
 */
public final class GoogleGenAiIntegration implements Integration {

  static final String NAME = "google-genai";

  static final String CLIENT = "com.google.genai.HttpApiClient";
  static final String RESPONSE = "com.google.genai.HttpApiResponse";

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
    return new LibraryVersions("com.google.genai:google-genai", "1.0.0", "1.70.0");
  }

  @Override
  public List<Hook> hooks() {
    return GoogleGenAiHooks.all();
  }
}
