package com.example.http;

import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Apache's. */
final class ApacheClient implements Client {
  private final CloseableHttpClient client = HttpClients.createDefault();

  @Override
  public String post(String url, String json) throws Exception {
    return client.execute(
        request(url, json),
        response -> response.getCode() + " " + EntityUtils.toString(response.getEntity()));
  }

  /** It has no other way, but an executor does. */
  @Override
  public String postAsync(String url, String json) throws Exception {
    return post(url, json);
  }

  @Override
  public InputStream stream(String url, String json) throws Exception {
    return client.executeOpen(null, request(url, json), null).getEntity().getContent();
  }

  private static HttpPost request(String url, String json) {
    HttpPost post = new HttpPost(url);
    post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
    return post;
  }
}
