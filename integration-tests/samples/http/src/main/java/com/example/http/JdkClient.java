package com.example.http;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The JDK's. */
final class JdkClient implements Client {
  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public String post(String url, String json) throws Exception {
    return told(client.send(request(url, json), BodyHandlers.ofString()));
  }

  @Override
  public String postAsync(String url, String json) {
    return client
        .sendAsync(request(url, json), BodyHandlers.ofString())
        .thenApply(JdkClient::told)
        .join();
  }

  @Override
  public InputStream stream(String url, String json) throws Exception {
    return client.send(request(url, json), BodyHandlers.ofInputStream()).body();
  }

  private static String told(HttpResponse<String> response) {
    return response.statusCode() + " " + response.body();
  }

  private static HttpRequest request(String url, String json) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("content-type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build();
  }
}
