package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.mask.Masking;
import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Layer;
import io.afr.journal.Manifest;
import io.afr.journal.PartName;
import io.afr.journal.Progress.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reaches the tape, of calls that hold secrets and of calls whose text is not recorded. */
final class PrivacyTest {

  private static final String SECRET = "sk-" + "proj-" + "abcDEF123".repeat(6);

  private final MemoryTape tape = new MemoryTape();
  private final Deck full = new Deck(tape, null, 1_000_000);
  private final Deck metadata =
      new Deck(tape, null, 1_000_000, new Privacy(Masking.builtIn(), false));

  @AfterEach
  void stop() {
    full.close();
    metadata.close();
  }

  @Test
  void noSecretReachesTheTape() {
    full.begin(everything(SECRET)).end(failure(SECRET));

    assertThat(tape.entries.toString()).doesNotContain("abcDEF123").contains("[masked:openai-key]");
  }

  @Test
  void theRestOfAStreamIsMasked() {
    Frame frame = full.begin(Call.llm(Layer.SDK, "test", "chat"));
    frame.progress(Channel.TEXT, "the key is sk-proj-abc");
    frame.progress(Channel.TEXT, SECRET.substring("sk-proj-abc".length()));
    frame.end(Outcome.ok());

    assertThat(end().parts().toString()).contains("the key is [masked:openai-key]");
  }

  @Test
  void secretsCutByTheLimitAreMasked() {
    Deck small = new Deck(tape, null, 40);
    small
        .begin(
            Call.tool(Layer.FRAMEWORK, "test", "t")
                .part(PartName.ARGS, Content.text("0123456789 " + SECRET)))
        .end(Outcome.ok());
    small.close();

    Content args = begin().parts().get(0).content();
    assertThat(args).hasToString("0123456789 [masked:openai-key]");
    assertThat(args.isTruncated()).isTrue();
  }

  @Test
  void sessionsWhoseIdsAreSecretsStayApart() {
    String first = session(SECRET);
    String again = session(SECRET);
    String other = session(SECRET.replace("abc", "xyz"));

    assertThat(first).startsWith("[masked:openai-key]-").isEqualTo(again).isNotEqualTo(other);
    assertThat(session("anna-1")).isEqualTo("anna-1");
  }

  @Test
  void tagsAndOptionsOfTheManifestAreMasked() {
    Manifest manifest =
        new Manifest(
            1,
            "desk",
            "host",
            1,
            "jvm",
            "1.0",
            Instant.EPOCH,
            1,
            Map.of("env", "prod", "password", "hunter", "key", SECRET),
            Map.of());

    assertThat(new Privacy(Masking.builtIn()).manifest(manifest).tags())
        .containsEntry("env", "prod")
        .containsEntry("password", "[masked:password]")
        .containsEntry("key", "[masked:openai-key]");
  }

  @Test
  void withoutTextNothingThatWasSaidReachesTheTape() {
    metadata.begin(everything("blue whale")).end(failure("blue whale"));

    assertThat(tape.entries.toString()).doesNotContain("blue").doesNotContain("whale");
  }

  @Test
  void withoutTextWhatIsKnownAboutACallStays() {
    String message =
        "{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"blue\"},"
            + "{\"type\":\"tool_call\",\"id\":\"call_1\",\"name\":\"find\",\"arguments\":{\"id\":\"x\"}}],"
            + "\"finish_reason\":\"stop\",\"surprise\":\"whale\"}";
    metadata
        .begin(Call.llm(Layer.FRAMEWORK, "test", "chat").with(Attribute.MODEL, "m-1"))
        .end(
            Outcome.ok()
                .with(Attribute.FINISH_REASONS, "stop")
                .part(PartName.RESPONSE, Content.json(message))
                .part(
                    PartName.USAGE,
                    Content.json("{\"inputTokens\":3,\"raw\":{\"a\":4,\"b\":\"c\"}}")));

    assertThat(begin().attributes()).containsEntry(Attribute.MODEL, "m-1");
    assertThat(end().attributes()).containsEntry(Attribute.FINISH_REASONS, "stop");
    assertThat(end().parts().get(0).content())
        .hasToString(
            "{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":"
                + "\"[content not recorded: 4 B]\"},{\"type\":\"tool_call\",\"id\":\"call_1\","
                + "\"name\":\"find\",\"arguments\":\"[content not recorded: 10 B]\"}],"
                + "\"finish_reason\":\"stop\"}");
    assertThat(end().parts().get(1).content()).hasToString("{\"inputTokens\":3,\"raw\":{\"a\":4}}");
  }

  @Test
  void withoutTextAStreamKeepsItsEventsAndItsUsage() {
    Frame frame = metadata.begin(Call.llm(Layer.SDK, "test", "chat"));
    frame.progress(Channel.WIRE, chunk("blue "));
    frame.progress(Channel.WIRE, chunk("whale"));
    frame.progress(
        Channel.WIRE,
        utf8("data: {\"choices\":[],\"usage\":{\"total_tokens\":7}}\n\ndata: [DONE]\n\n"));
    frame.end(Outcome.ok());

    String stream = end().parts().get(0).content().toString();
    assertThat(stream).doesNotContain("blue").doesNotContain("whale").endsWith("data: [DONE]\n\n");
    List<Json> events =
        stream
            .lines()
            .filter(line -> line.startsWith("data: {"))
            .map(line -> Json.parse(utf8(line.substring(6))))
            .toList();
    assertThat(events).hasSize(3);
    Json first = events.get(0).get("choices").item(0);
    assertThat(first.get("index").text()).isEqualTo("0");
    assertThat(first.get("delta").get("content").text()).isEqualTo("[content not recorded]");
    assertThat(events.get(1).get("choices").item(0).get("delta").get("content").text()).isEmpty();
    assertThat(events.get(2).get("usage").get("total_tokens").text()).isEqualTo("7");
  }

  @Test
  void withoutTextTheTypesAndPlacesOfAFailureStay() {
    metadata
        .begin(Call.tool(Layer.FRAMEWORK, "test", "t"))
        .end(Outcome.failed(new IllegalStateException("blue", new RuntimeException("whale"))));

    assertThat(end().failure().type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(end().failure().message()).isNull();
    assertThat(end().failure().stack().toString())
        .startsWith("java.lang.IllegalStateException\n\tat io.afr.agent.record.PrivacyTest.")
        .contains("Caused by: java.lang.RuntimeException\n")
        .doesNotContain("blue");
  }

  private String session(String id) {
    full.begin(Call.memory(Layer.FRAMEWORK, "test", "get").session(id)).end(Outcome.ok());
    Begin begin = (Begin) tape.entries.get(tape.entries.size() - 2);
    return begin.session();
  }

  private Begin begin() {
    return tape.entries.stream()
        .filter(Begin.class::isInstance)
        .map(Begin.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private End end() {
    return Objects.requireNonNull(tape.end(0));
  }

  private static Call everything(String said) {
    return Call.llm(Layer.SDK, "test", "chat")
        .with("fact", said)
        .agent("agent")
        .message(Content.json("{\"role\":\"user\",\"content\":\"" + said + "\"}"))
        .message(
            Content.json(
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"" + said + "\"}]}"))
        .part(PartName.PARAMETERS, Content.json("{\"user\":\"" + said + "\",\"n\":1}"))
        .part(PartName.TOOLS, Content.json("[{\"name\":\"t\",\"description\":\"" + said + "\"}]"))
        .part(PartName.INPUT, Content.json("[\"" + said + "\"]"))
        .part(PartName.ARGS, Content.json("{\"id\":\"" + said + "\"}"))
        .part(PartName.RESULT, Content.text(said))
        .part(
            PartName.ITEM,
            Content.json("{\"content\":\"" + said + "\",\"metadata\":{\"a\":\"" + said + "\"}}"))
        .part(PartName.QUERY, Content.text(said));
  }

  private static Outcome failure(String said) {
    return Outcome.failed(new IllegalStateException(said, new RuntimeException(said)))
        .with("fact", said)
        .part(
            PartName.RESPONSE,
            Content.json("{\"choices\":[{\"message\":{\"content\":\"" + said + "\"}}]}"));
  }

  private static byte[] chunk(String piece) {
    return utf8(
        "data: {\"id\":\"c-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
            + piece
            + "\"}}],\"obfuscation\":\"blue\"}\n\n");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
