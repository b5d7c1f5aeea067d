package io.afr.it.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FakeProviderTest {
  private final JsonMapper mapper = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private FakeProvider provider;

  @BeforeEach
  void start() throws IOException {
    provider = FakeProvider.start();
  }

  @AfterEach
  void stop() throws IOException {
    provider.close();
  }

  @Test
  void echoesTheQuestionAndCountsTokens() throws Exception {
    JsonNode answer = json(ask("chat/completions", chat("Hello", "")));

    assertThat(answer.at("/choices/0/message/content").asString()).isEqualTo("You said: Hello");
    assertThat(answer.at("/usage/prompt_tokens").asInt()).isEqualTo(100);
    assertThat(answer.at("/usage/completion_tokens_details/reasoning_tokens").asInt()).isEqualTo(7);
  }

  @Test
  void asksForToolsUntilTheirResultsAppear() throws Exception {
    String question = "Add [call add {\\\"a\\\":[1]}] [call sub {}] [then] [call mul {}]";
    JsonNode first = json(ask("chat/completions", chat(question, "")));
    String results = ",{\"role\":\"tool\",\"content\":\"1\"},{\"role\":\"tool\",\"content\":\"2\"}";
    JsonNode second = json(ask("chat/completions", chat(question, results)));
    String last = results + ",{\"role\":\"tool\",\"content\":\"3\"}";
    JsonNode third = json(ask("chat/completions", chat(question, last)));

    assertThat(first.at("/choices/0/message/tool_calls")).hasSize(2);
    assertThat(first.at("/choices/0/message/tool_calls/0/function/arguments").asString())
        .isEqualTo("{\"a\":[1]}");
    assertThat(second.at("/choices/0/message/tool_calls/0/function/name").asString())
        .isEqualTo("mul");
    assertThat(third.at("/choices/0/message/content").asString())
        .isEqualTo("You said: Add I found: 1, 2, 3");
  }

  @Test
  void streamsToolCallsInPieces() throws Exception {
    String body = chat("[call add {\\\"a\\\":12,\\\"b\\\":34}]", "");
    String stream =
        ask("chat/completions", body.replace("{\"model", "{\"stream\":true,\"model")).body();

    assertThat(stream).contains("\"arguments\":\"{\\\"a\\\":12\"").endsWith("data: [DONE]\n\n");
    assertThat(stream).doesNotContain("usage");
  }

  @Test
  void failsOnceThenAnswersTheSameRequest() throws Exception {
    String body = chat("Hi [status 503 once]", "");

    assertThat(ask("chat/completions", body).statusCode()).isEqualTo(503);
    assertThat(ask("chat/completions", body).statusCode()).isEqualTo(200);
    provider.forget();
    assertThat(ask("chat/completions", body).statusCode()).isEqualTo(503);
  }

  @Test
  void closesTheConnectionInTheMiddleOfAStream() {
    String body = chat("Hi [cut after 2]", "").replace("{\"model", "{\"stream\":true,\"model");

    assertThatThrownBy(() -> ask("chat/completions", body)).isInstanceOf(IOException.class);
  }

  @Test
  void holdsAnAnswerUntilTheGateOpens() throws Exception {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            request("chat/completions", chat("Hi [gate slow]", "")),
            HttpResponse.BodyHandlers.ofString());
    provider.gate("slow").awaitArrival();

    assertThat(answer).isNotDone();
    provider.gate("slow").open();
    assertThat(answer.get().statusCode()).isEqualTo(200);
  }

  @Test
  void remembersTheConversationOfAResponse() throws Exception {
    JsonNode first =
        json(ask("responses", "{\"model\":\"m\",\"input\":\"Add [call add {}]\",\"tools\":[]}"));
    String next =
        "{\"model\":\"m\",\"previous_response_id\":\"%s\",\"input\":[{\"type\":\"function_call_output\",\"call_id\":\"%s\",\"output\":\"3\"}]}"
            .formatted(first.path("id").asString(), first.at("/output/0/call_id").asString());
    JsonNode second = json(ask("responses", next));

    assertThat(second.at("/output/0/content/0/text").asString())
        .isEqualTo("You said: Add I found: 3");
  }

  @Test
  void packsEmbeddingsWhenAsked() throws Exception {
    JsonNode packed =
        json(
            ask(
                "embeddings",
                "{\"model\":\"m\",\"input\":[\"a\"],\"encoding_format\":\"base64\"}"));
    JsonNode plain = json(ask("embeddings", "{\"model\":\"m\",\"input\":\"a\"}"));

    assertThat(packed.at("/data/0/embedding").isString()).isTrue();
    assertThat(plain.at("/data/0/embedding")).hasSize(8);
  }

  private HttpResponse<String> ask(String path, String body)
      throws IOException, InterruptedException {
    return client.send(request(path, body), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String path, String body) {
    return HttpRequest.newBuilder(URI.create(provider.url() + "/" + path))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static String chat(String question, String moreMessages) {
    return "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}%s]}"
        .formatted(question, moreMessages);
  }

  private JsonNode json(HttpResponse<String> response) {
    return mapper.readTree(response.body());
  }
}
