package com.example.http;

import java.io.InputStream;

/** An HTTP client, as far as the programs here need one. */
interface Client {
  /** The status and the body of the answer to a POST of JSON. */
  String post(String url, String json) throws Exception;

  /** As {@link #post}, without waiting on the thread that asks. */
  String postAsync(String url, String json) throws Exception;

  /** The body of an answer as it arrives. */
  InputStream stream(String url, String json) throws Exception;

  static Client of(String name) {
    return switch (name) {
      case "jdk" -> new JdkClient();
      case "okhttp" -> new OkClient();
      case "apache" -> new ApacheClient();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
