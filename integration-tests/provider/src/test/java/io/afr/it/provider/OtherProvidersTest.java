package io.afr.it.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The wire formats that are not OpenAI's. */
class OtherProvidersTest {
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
  void geminiCountsThoughtsBesideTheCandidates() throws Exception {
    JsonNode answer =
        json(
            ask(
                "/v1beta/models/flash:generateContent",
                "{'contents':[{'role':'user','parts':[{'text':'Hello'}]}]}"));

    assertThat(answer.at("/candidates/0/content/parts/0/text").asString())
        .isEqualTo("You said: Hello");
    assertThat(answer.at("/modelVersion").asString()).isEqualTo("flash-001");
    JsonNode usage = answer.at("/usageMetadata");
    assertThat(usage.path("candidatesTokenCount").asInt()).isEqualTo(18);
    assertThat(usage.path("thoughtsTokenCount").asInt()).isEqualTo(7);
    assertThat(usage.path("totalTokenCount").asInt()).isEqualTo(125);
  }

  @Test
  void geminiAsksForToolsWithoutIds() throws Exception {
    String question = "{'role':'user','parts':[{'text':'Loud [call shout {}]'}]}";
    JsonNode first =
        json(ask("/v1beta/models/m:generateContent", "{'contents':[" + question + "]}"));
    String result =
        "{'role':'user','parts':[{'functionResponse':{'name':'shout','response':{'result':'HEY'}}}]}";
    JsonNode second =
        json(
            ask(
                "/v1beta/models/m:generateContent",
                "{'contents':[" + question + "," + result + "]}"));

    assertThat(first.at("/candidates/0/content/parts/0/functionCall").propertyNames())
        .containsExactly("name", "args");
    assertThat(second.at("/candidates/0/content/parts/0/text").asString())
        .isEqualTo("You said: Loud I found: HEY");
  }

  @Test
  void geminiStreamsAsItsPathSays() throws Exception {
    String stream =
        ask(
                "/v1beta/models/m:streamGenerateContent?alt=sse",
                "{'contents':[{'parts':[{'text':'Hi'}]}]}")
            .body();

    assertThat(stream.split("\r\n\r\n")).hasSize(3).allMatch(event -> event.startsWith("data: {"));
    assertThat(stream.split("finishReason")).hasSize(2);
  }

  @Test
  void geminiAndOllamaEmbed() throws Exception {
    String text = "{'content':{'parts':[{'text':'a'}]}}";
    JsonNode many = json(ask("/v1beta/models/m:batchEmbedContents", "{'requests':[" + text + "]}"));
    JsonNode one = json(ask("/v1beta/models/m:embedContent", text));
    JsonNode ollama = json(ask("/api/embed", "{'model':'m','input':['a','b']}"));

    assertThat(many.at("/embeddings/0/values")).hasSize(8).isEqualTo(one.at("/embedding/values"));
    assertThat(ollama.path("embeddings")).hasSize(2);
    assertThat(ollama.path("prompt_eval_count").asInt()).isEqualTo(10);
  }

  @Test
  void ollamaStreamsLinesUnlessToldNotTo() throws Exception {
    String chat = "'model':'m','messages':[{'role':'user','content':'Hi [call shout {}]'}]";
    String[] lines = ask("/api/chat", "{" + chat + "}").body().split("\n");
    JsonNode whole = json(ask("/api/generate", "{'model':'m','prompt':'Hi','stream':false}"));

    assertThat(lines).hasSize(2);
    assertThat(mapper.readTree(lines[0]).at("/message/tool_calls/0/function/name").asString())
        .isEqualTo("shout");
    assertThat(mapper.readTree(lines[1]).path("eval_count").asInt()).isEqualTo(25);
    assertThat(whole.path("response").asString()).isEqualTo("You said: Hi");
  }

  @Test
  void cohereStreamsToolCallsInPieces() throws Exception {
    String chat =
        "'model':'m','messages':[{'role':'user','content':'Hi [call shout {\\'a\\':1}]'}]";
    String stream = ask("/v2/chat", "{'stream':true," + chat + "}").body();
    JsonNode whole = json(ask("/v2/chat", "{" + chat + "}"));

    assertThat(stream).contains("event: tool-call-delta").contains("event: message-end");
    assertThat(whole.at("/message/tool_calls/0/function/arguments").asString())
        .isEqualTo("{\"a\":1}");
    assertThat(whole.at("/usage/tokens/input_tokens").asInt()).isEqualTo(100);
  }

  @Test
  void eachProviderFailsInItsOwnWords() throws Exception {
    HttpResponse<String> gemini =
        ask(
            "/v1beta/models/m:generateContent",
            "{'contents':[{'parts':[{'text':'No [status 400]'}]}]}");
    HttpResponse<String> ollama =
        ask("/api/generate", "{'model':'m','prompt':'No [status 404]','stream':false}");

    assertThat(gemini.statusCode()).isEqualTo(400);
    assertThat(json(gemini).at("/error/status").asString()).isEqualTo("INVALID_ARGUMENT");
    assertThat(json(ollama).path("error").isString()).isTrue();
  }

  /** Quotes stand for double quotes, escaped ones for those inside a string. */
  @Test
  void anthropicCountsTheCacheApart() throws Exception {
    JsonNode answer = json(ask("/v1/messages", anthropic("Hello", "")));

    assertThat(answer.at("/content/0/text").asString()).isEqualTo("You said: Hello");
    assertThat(answer.path("stop_reason").asString()).isEqualTo("end_turn");
    assertThat(answer.at("/usage/input_tokens").asInt()).isEqualTo(80);
    assertThat(answer.at("/usage/cache_creation_input_tokens").asInt()).isEqualTo(20);
    assertThat(answer.at("/usage/cache_creation/ephemeral_1h_input_tokens").asInt()).isEqualTo(4);
  }

  @Test
  void anthropicTakesToolResultsAsWordsOfTheUser() throws Exception {
    String question = "Loud [call shout {\\'a\\':1}]";
    JsonNode first = json(ask("/v1/messages", anthropic(question, "")));
    String result =
        ",{'role':'user','content':[{'type':'tool_result','tool_use_id':'t','content':'HEY'}]}";
    JsonNode second = json(ask("/v1/messages", anthropic(question, result)));

    assertThat(first.at("/content/0/type").asString()).isEqualTo("tool_use");
    assertThat(first.at("/content/0/input/a").asInt()).isEqualTo(1);
    assertThat(second.at("/content/0/text").asString()).isEqualTo("You said: Loud I found: HEY");
  }

  @Test
  void anthropicStreamsThoughtsToolsAndErrors() throws Exception {
    String thinking = ",'stream':true,'thinking':{'type':'enabled','budget_tokens':1024}}";
    String body = anthropic("[call add {\\'a\\':12,\\'b\\':3}]", "");
    String stream = ask("/v1/messages", body.replaceAll("}$", thinking)).body();
    String failing = anthropic("Hi [fail after 3]", "").replaceAll("}$", ",'stream':true}");

    assertThat(stream)
        .containsSubsequence(
            "event: message_start\n",
            "thinking_delta",
            "signature_delta",
            "\"input\":{}",
            "\"partial_json\":\"{\\\"a\\\":12\"",
            "\"stop_reason\":\"tool_use\"",
            "event: message_stop\n");
    assertThat(ask("/v1/messages", failing).body())
        .contains("event: error\n", "overloaded_error")
        .doesNotContain("message_stop");
  }

  @Test
  void anthropicSaysWhatIsWrong() throws Exception {
    HttpResponse<String> refused = ask("/v1/messages", anthropic("Hi [status 529]", ""));

    assertThat(refused.statusCode()).isEqualTo(529);
    assertThat(json(refused).at("/error/type").asString()).isEqualTo("overloaded_error");
    assertThat(refused.headers().firstValue("request-id"))
        .hasValueSatisfying(id -> assertThat(id).startsWith("req_"));
  }

  @Test
  void bedrockAnswersInTheFormOfTheModelThatThePathNames() throws Exception {
    String messages = "'messages':[{'role':'user','content':[{'text':'Hello'}]}]";
    JsonNode converse = json(ask("/model/amazon.nova-lite-v1%3A0/converse", "{" + messages + "}"));
    JsonNode claude =
        json(
            ask(
                "/model/anthropic.claude/invoke",
                "{'anthropic_version':'x','messages':[{'role':'user','content':'Hello'}]}"));
    JsonNode titan = json(ask("/model/amazon.titan/invoke", "{'inputText':'Hello'}"));
    JsonNode llama = json(ask("/model/meta.llama/invoke", "{'prompt':'Hello'}"));

    assertThat(converse.at("/output/message/content/0/text").asString())
        .isEqualTo("You said: Hello");
    assertThat(converse.at("/usage/inputTokens").asInt()).isEqualTo(80);
    assertThat(claude.at("/content/0/text").asString()).isEqualTo("You said: Hello");
    assertThat(titan.at("/results/0/outputText").asString()).isEqualTo("You said: Hello");
    assertThat(llama.path("generation").asString()).isEqualTo("You said: Hello");
  }

  @Test
  void bedrockStreamsInFrames() {
    byte[] frame = EventFrame.of("messageStop\n{\"stopReason\":\"end_turn\"}");
    ByteBuffer read = ByteBuffer.wrap(frame);
    CRC32 whole = new CRC32();
    whole.update(frame, 0, frame.length - 4);

    assertThat(read.getInt()).isEqualTo(frame.length);
    assertThat(read.getInt(frame.length - 4)).isEqualTo((int) whole.getValue());
    assertThat(new String(frame, StandardCharsets.ISO_8859_1))
        .containsSubsequence(
            ":event-type", "messageStop", ":message-type", "event", "{\"stopReason\"");
    assertThat(new String(EventFrame.of("!oops\n{}"), StandardCharsets.ISO_8859_1))
        .containsSubsequence(":exception-type", "oops", ":message-type", "exception");
  }

  private static String anthropic(String question, String moreMessages) {
    return "{'model':'m','max_tokens':9,'messages':[{'role':'user','content':'%s'}%s]}"
        .formatted(question, moreMessages);
  }

  private HttpResponse<String> ask(String path, String body)
      throws IOException, InterruptedException {
    String json = body.replace("\\'", "\\\"").replace('\'', '"');
    return client.send(
        HttpRequest.newBuilder(URI.create(provider.root() + path))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode json(HttpResponse<String> response) {
    return mapper.readTree(response.body());
  }
}
