package com.example.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp, as versions 4 and 5 have it. */
final class OkClient implements Client {
  private final OkHttpClient client = new OkHttpClient();

  @Override
  public String post(String url, String json) throws Exception {
    try (Response response = call(url, json).execute()) {
      return response.code() + " " + response.body().string();
    }
  }

  @Override
  public String postAsync(String url, String json) throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    call(url, json)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                answer.completeExceptionally(e);
              }

              @Override
              public void onResponse(Call call, Response response) throws IOException {
                answer.complete(response.code() + " " + response.body().string());
              }
            });
    return answer.get();
  }

  @Override
  public InputStream stream(String url, String json) throws Exception {
    return call(url, json).execute().body().byteStream();
  }

  private Call call(String url, String json) {
    RequestBody body = RequestBody.create(json, MediaType.get("application/json"));
    return client.newCall(new Request.Builder().url(url).post(body).build());
  }
}
