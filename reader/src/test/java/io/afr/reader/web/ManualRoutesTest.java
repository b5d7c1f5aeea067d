package io.afr.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.json.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ManualRoutesTest {

  private static final String SESSION = "\"sessionId\":\"audit/7\",\"agentId\":\"clerk\"";

  @TempDir private Path home;

  private Site site;

  @BeforeEach
  void serve() {
    site = Site.of(home);
  }

  @AfterEach
  void end() {
    site.close();
  }

  @Test
  void recordsWhatIsToldInItsOrder() throws Exception {
    Site.Came asked =
        tell(
            "\"action\":\"llm_call\",\"durationMs\":12.5,\"data\":{\"provider\":\"openai\","
                + "\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"2+3?\"}],"
                + "\"response\":\"Let me add.\",\"usage\":{\"inputTokens\":3,\"outputTokens\":4}}");
    Site.Came called =
        tell(
            "\"action\":\"tool_call\",\"data\":"
                + "{\"toolId\":\"add\",\"callId\":\"c1\",\"args\":{\"a\":2,\"b\":3}}");
    Site.Came result =
        tell(
            "\"action\":\"tool_result\",\"data\":"
                + "{\"toolId\":\"add\",\"callId\":\"c1\",\"result\":5}");
    Site.Came kept =
        tell("\"action\":\"memory_op\",\"data\":{\"op\":\"add\",\"items\":[\"5\"],\"key\":\"k\"}");

    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    assertThat(asked.json().get("recorded").booleanValue()).isTrue();
    JsonNode actions = site.get("/api/replay/audit%2F7").json();
    assertThat(actions).hasSize(4);
    assertAction(actions.get(0), asked, "llm_call");
    assertAction(actions.get(1), called, "tool_call");
    assertAction(actions.get(2), result, "tool_result");
    assertAction(actions.get(3), kept, "memory_op");
    assertThat(actions.get(0).get("durationNanos").longValue()).isEqualTo(12_500_000);
    assertThat(actions.get(0).at("/data/usage/total").intValue()).isEqualTo(7);
    assertThat(actions.get(0).at("/data/newMessages/0/parts/0/content").stringValue())
        .isEqualTo("2+3?");
    assertThat(actions.get(0).at("/data/response/messages/0/parts/0/content").stringValue())
        .isEqualTo("Let me add.");
    assertThat(actions.get(2).get("parentId")).isEqualTo(actions.get(1).get("id"));
    assertThat(actions.get(2).at("/data/result").intValue()).isEqualTo(5);
    assertThat(actions.get(0).get("service").stringValue()).isEqualTo("manual");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DOMAIN\\user", "a\u007fb", "a\u0001b", "a;b", "a?b#c", "%2F", "..", "東京"})
  void findsASessionWhateverItIsCalled(String id) throws Exception {
    Site.Came told =
        site.post(
            "/api/replay",
            Json.object()
                .put("sessionId", id)
                .put("agentId", "clerk")
                .put("action", "memory_op")
                .toString());

    JsonNode actions = site.get("/api/replay/" + Site.in("manual/" + id)).json();

    assertThat(told.status()).as(told.body()).isEqualTo(201);
    assertThat(actions.path(0).path("sessionId").asString("")).isEqualTo(id);
  }

  private static void assertAction(JsonNode action, Site.Came came, String kind) {
    assertThat(action.get("action").stringValue()).isEqualTo(kind);
    assertThat(action.get("id")).isEqualTo(came.json().get("id"));
    assertThat(action.get("sequence")).isEqualTo(came.json().get("sequence"));
    assertThat(action.get("agentId").stringValue()).isEqualTo("clerk");
  }

  @Test
  void recordsFailures() throws Exception {
    tell("\"action\":\"tool_call\",\"data\":{\"toolId\":\"add\"},\"error\":{\"message\":\"no\"}");
    tell("\"action\":\"llm_call\",\"status\":\"cancelled\"");

    JsonNode actions = site.get("/api/replay/audit%2F7").json();
    assertThat(actions.get(0).get("status").stringValue()).isEqualTo("error");
    assertThat(actions.get(0).at("/error/message").stringValue()).isEqualTo("no");
    assertThat(actions.get(2).get("status").stringValue()).isEqualTo("cancelled");
  }

  @Test
  void leavesAJournalThatWasEnded() throws Exception {
    tell("\"action\":\"llm_call\"");
    site.close();

    try (Site again = Site.of(home)) {
      assertThat(again.get("/api/replay/audit%2F7/summary").json().get("status").stringValue())
          .isEqualTo("ok");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"sessionId\":\"s\",\"agentId\":\"a\"}",
        "{\"sessionId\":\"\",\"agentId\":\"a\",\"action\":\"llm_call\"}",
        "{\"sessionId\":7,\"agentId\":\"a\",\"action\":\"llm_call\"}",
        "{\"sessionId\":\"s\",\"agentId\":\"a\",\"action\":\"dance\"}",
        "{\"sessionId\":\"s\",\"agentId\":\"a\",\"action\":\"llm_call\",\"data\":[]}",
        "{\"sessionId\":\"s\",\"agentId\":\"a\",\"action\":\"llm_call\",\"durationMs\":-1}",
        "{\"sessionId\":\"s\",\"agentId\":\"a\",\"action\":\"llm_call\",\"durationMs\":\"1\"}",
        "{\"sessionId\":\"s\",\"agentId\":\"a\",\"action\":\"llm_call\",\"timestamp\":1e300}",
        "{\"sessionId\":\"s\",\"agentId\":\"a\",\"action\":\"llm_call\",\"status\":\"open\"}",
        "{\"sessionId\":\"s\",\"agentId\":\"a\",\"action\":\"memory_op\",\"data\":{\"op\":\"x\"}}",
      })
  void recordsNothingThatMakesNoSense(String body) throws Exception {
    Site.Came came = site.post("/api/replay", body);

    assertThat(came.status()).isEqualTo(400);
    assertThat(came.code()).isEqualTo("bad_body");
    assertThat(site.get("/api/replay/search").json().get("sessions")).isEmpty();
  }

  @Test
  void takesNoFormOfAnotherPageAndNoEndlessBody() throws Exception {
    byte[] body = new byte[(16 << 20) + 1];

    assertThat(site.post("/api/replay", new byte[1], "text/plain").status()).isEqualTo(415);
    assertThat(site.post("/api/replay", body, "application/json").status()).isEqualTo(413);
  }

  private Site.Came tell(String rest) throws Exception {
    return site.post("/api/replay", "{" + SESSION + "," + rest + "}");
  }
}
