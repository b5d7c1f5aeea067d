package com.example.bedrock;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Clients of a provider on loopback, which speaks HTTP/1.1. */
final class Clients {
  private static final StaticCredentialsProvider nobody =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test-id", "test-key"));

  private Clients() {}

  static BedrockRuntimeClient sync(String url) {
    return BedrockRuntimeClient.builder()
        .endpointOverride(URI.create(url))
        .region(Region.US_EAST_1)
        .credentialsProvider(nobody)
        .build();
  }

  static BedrockRuntimeAsyncClient async(String url) {
    return BedrockRuntimeAsyncClient.builder()
        .endpointOverride(URI.create(url))
        .region(Region.US_EAST_1)
        .credentialsProvider(nobody)
        .httpClientBuilder(NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP1_1))
        .build();
  }
}
