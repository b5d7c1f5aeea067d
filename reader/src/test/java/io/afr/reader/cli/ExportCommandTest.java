package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ExportCommandTest {

  @TempDir private Path home;
  @TempDir private Path files;

  @BeforeEach
  void record() {
    try (Recorder recorder = new Recorder(home, "shop")) {
      recorder.weather("s1", "Bern");
      recorder.failing("s1", "Atlantis");
      recorder.weather("s2", "Oslo");
      recorder.hanging("s3");
    }
  }

  private Shell.Ran export(String... args) {
    return Shell.in(home)
        .run(Stream.concat(Stream.of("export"), Stream.of(args)).toArray(String[]::new));
  }

  private static List<JsonNode> lines(String text) {
    return text.lines().map(Json::parse).toList();
  }

  @Test
  void writesTheActionsThatGetShowsOnePerLine() {
    Shell.Ran ran = export("s1");

    List<JsonNode> shown = new ArrayList<>();
    Shell.in(home).run("get", "s1", "--json").json().forEach(shown::add);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(lines(ran.out())).isEqualTo(shown).hasSizeGreaterThan(4);
  }

  @Test
  void writesEverythingThatAFilterFinds() {
    assertThat(sessions(export("--all"))).containsExactlyInAnyOrder("s1", "s2", "s3");
    assertThat(sessions(export("--status", "error"))).containsExactly("s1");
    assertThat(sessions(export("--text", "Oslo"))).containsExactly("s2");
    assertThat(sessions(export("--all", "--limit", "1"))).hasSize(1);
    assertThat(sessions(export("s2", "s3", "s2"))).containsExactlyInAnyOrder("s2", "s3");
    assertThat(lines(export("s2", "s2").out())).isEqualTo(lines(export("s2").out()));
    assertThat(export("--agent", "nobody").out()).isEmpty();
  }

  private static Set<String> sessions(Shell.Ran ran) {
    Set<String> sessions = new HashSet<>();
    lines(ran.out()).forEach(action -> sessions.add(action.path("sessionId").asString()));
    return sessions;
  }

  @Test
  void writesAFileWholeAndForItsOwnerOnly() throws IOException {
    Path file = files.resolve("all.jsonl");
    Files.writeString(file, "from before");

    Shell.Ran ran = export("--all", "--output", file.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("Wrote 3 sessions with ").contains(file.toString());
    assertThat(Files.readString(file)).isEqualTo(export("--all").out());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    JsonNode told = export("--all", "--output", file.toString(), "--json").json();
    assertThat(told.path("sessions").asInt()).isEqualTo(3);
    assertThat(told.path("bytes").asLong()).isEqualTo(Files.size(file));
  }

  @Test
  void leavesWhatWasThereIfItFails() throws IOException {
    Path file = files.resolve("s1.jsonl");
    Files.writeString(file, "from before");

    Shell.Ran ran =
        export("s1", "--format", "otlp", "-o", file.toString(), "--endpoint", "http://127.0.0.1:1");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).isEqualTo("afr: http://127.0.0.1:1/v1/traces: nobody listens there\n");
    assertThat(Files.readString(file)).isEqualTo("from before");
    assertThat(files).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void leavesALinkALink() throws IOException {
    Path file = Files.writeString(files.resolve("file.jsonl"), "from before");
    Path link = Files.createSymbolicLink(files.resolve("link.jsonl"), file);

    assertThat(export("s1", "-o", link.toString()).exitCode()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).isEqualTo(export("s1").out());
  }

  @Test
  @Timeout(60)
  void writesIntoAPipeAndDoesNotReplaceIt() throws Exception {
    Path pipe = files.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    FutureTask<String> read = new FutureTask<>(() -> Files.readString(pipe));
    Thread reader = new Thread(read, "reads the pipe");
    reader.setDaemon(true);
    reader.start();

    Shell.Ran ran = export("s1", "-o", pipe.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("Wrote 1 session with ");
    assertThat(read.get()).isEqualTo(export("s1").out());
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void tellsInOneLineWhyAFileCannotBeWritten() {
    Shell.Ran missing = export("s1", "-o", files.resolve("no/such/file").toString());
    Shell.Ran directory = export("s1", "-o", files.toString());
    Shell.Ran json = export("s1", "-o", files.toString(), "--json");

    assertThat(missing.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(missing.err()).contains("no/such/file: there is no such directory").hasLineCount(1);
    assertThat(directory.err()).contains(files + ": is a directory").hasLineCount(1);
    assertThat(json.json().at("/error/message").asString()).contains("is a directory");
  }

  @Test
  void makesATraceOfEachTurnWithTheSameIdsEachTime() {
    List<JsonNode> spans = spans(export("s1", "--format", "otlp").out());

    assertThat(spans(export("--all", "--format", "otlp").out())).containsAll(spans);
    Map<String, List<JsonNode>> traces = new TreeMap<>();
    spans.forEach(
        span ->
            traces
                .computeIfAbsent(span.path("traceId").asString(), any -> new ArrayList<>())
                .add(span));
    assertThat(traces).hasSize(2);
    assertThat(traces.keySet()).allMatch(id -> id.matches("[0-9a-f]{32}"));
    for (List<JsonNode> trace : traces.values()) {
      List<String> ids = trace.stream().map(span -> span.path("spanId").asString()).toList();
      assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{16}"));
      assertThat(trace.stream().filter(span -> !span.has("parentSpanId"))).hasSize(1);
      assertThat(trace.stream().filter(span -> span.has("parentSpanId")))
          .allMatch(span -> ids.contains(span.path("parentSpanId").asString()));
    }
  }

  @Test
  void speaksOpenTelemetrysConventions() {
    List<JsonNode> spans = spans(export("s1", "--format", "otlp").out());

    JsonNode turn = named("invoke_agent shop.Assistant", spans);
    assertThat(attributes(turn)).containsEntry("gen_ai.conversation.id", "s1");
    JsonNode call = named("chat gpt-4o", spans);
    assertThat(call.path("kind").asInt()).isEqualTo(3);
    assertThat(attributes(call))
        .containsEntry("gen_ai.operation.name", "chat")
        .containsEntry("gen_ai.provider.name", "openai")
        .containsEntry("gen_ai.request.model", "gpt-4o")
        .containsEntry("gen_ai.request.temperature", "0.5")
        .containsEntry("gen_ai.usage.input_tokens", "1000")
        .containsEntry("gen_ai.usage.cache_read.input_tokens", "200")
        .containsEntry("gen_ai.agent.name", "shop.Assistant");
    assertThat(attributes(call).get("gen_ai.input.messages")).contains("weather in Bern");
    assertThat(attributes(call).get("gen_ai.output.messages")).contains("getWeather");
    JsonNode tool = named("execute_tool getWeather", spans);
    assertThat(attributes(tool))
        .containsEntry("gen_ai.tool.call.arguments", "{\"city\":\"Bern\"}")
        .containsEntry("gen_ai.tool.call.result", "12 degrees")
        .containsEntry("gen_ai.tool.call.id", "call-1");
    assertThat(spans)
        .anySatisfy(
            span -> {
              assertThat(span.at("/status/code").asInt()).isEqualTo(2);
              assertThat(span.at("/events/0/name").asString()).isEqualTo("exception");
              assertThat(attributes(span))
                  .containsEntry("error.type", "java.lang.IllegalStateException");
            });
    long nanos =
        Long.parseLong(tool.path("endTimeUnixNano").asString())
            - Long.parseLong(tool.path("startTimeUnixNano").asString());
    assertThat(nanos).isEqualTo(Duration.ofMillis(120).toNanos());
  }

  @Test
  void tellsNothingThatWasSaidWithoutContent() {
    String out = export("--all", "--format", "otlp", "--no-content").out();

    assertThat(out).contains("gen_ai.usage.input_tokens", "getWeather");
    assertThat(out).doesNotContain("Bern", "rains", "12 degrees", "no such city", "Atlantis");
  }

  private static List<JsonNode> spans(String lines) {
    List<JsonNode> spans = new ArrayList<>();
    for (JsonNode request : lines(lines)) {
      for (JsonNode resource : request.path("resourceSpans")) {
        assertThat(resource.at("/resource/attributes/0/value/stringValue").asString())
            .isEqualTo("shop");
        resource.at("/scopeSpans/0/spans").forEach(spans::add);
      }
    }
    return spans;
  }

  private static JsonNode named(String name, List<JsonNode> spans) {
    return spans.stream()
        .filter(span -> span.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> attributes(JsonNode span) {
    Map<String, String> attributes = new TreeMap<>();
    for (JsonNode attribute : span.path("attributes")) {
      JsonNode value = attribute.path("value").iterator().next();
      attributes.put(
          attribute.path("key").asString(),
          value.isString() ? value.stringValue() : value.toString());
    }
    return attributes;
  }

  @Test
  void sendsTracesToACollector() throws IOException {
    try (FakeCollector collector = new FakeCollector()) {
      Shell.Ran ran =
          export("s1", "--format", "otlp", "--endpoint", collector.url(), "--header", "X-Key=k=1");

      assertThat(ran.err()).isEmpty();
      assertThat(ran.exitCode()).isZero();
      assertThat(ran.out()).startsWith("Sent 1 session with ");
      assertThat(collector.bodies).hasSize(1);
      assertThat(collector.headers).containsExactly("POST /v1/traces application/json k=1");
      assertThat(spans(collector.bodies.get(0)))
          .isEqualTo(spans(export("s1", "--format", "otlp").out()));
    }
  }

  @Test
  void triesAgainWhereACollectorIsBusy() throws IOException {
    try (FakeCollector collector = new FakeCollector(503, 429)) {
      List<Duration> pauses = new ArrayList<>();

      Shell.Ran ran =
          Shell.in(home)
              .waiting(pauses::add)
              .run("export", "s1", "--format", "otlp", "--endpoint", collector.url());

      assertThat(ran.exitCode()).isZero();
      assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
      assertThat(collector.bodies).hasSize(3);
    }
  }

  @Test
  void tellsInOneLineWhatACollectorRefused() throws IOException {
    try (FakeCollector collector = new FakeCollector(400)) {
      Shell.Ran ran = export("s1", "--format", "otlp", "--endpoint", collector.url() + "?key=x");

      assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(ran.err())
          .isEqualTo(
              "afr: " + collector.url() + "/v1/traces: answered 400: no \\x1b[31m room left\n");
    }
    try (FakeCollector collector = new FakeCollector()) {
      collector.answer = "{\"partialSuccess\":{\"rejectedSpans\":\"3\",\"errorMessage\":\"old\"}}";
      Shell.Ran ran = export("s1", "--format", "otlp", "--endpoint", collector.url(), "--json");

      assertThat(ran.json().at("/error/message").asString()).endsWith("rejected 3 spans: old");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export",
        "export s1 --all",
        "export s1 --agent=a",
        "export s1 --format=xml",
        "export s1 --format=",
        "export s1 --endpoint=http://localhost",
        "export s1 --no-content",
        "export s1 --format=otlp --header=a=b",
        "export s1 --format=otlp --endpoint=localhost:4318",
        "export s1 --format=otlp --endpoint=ftp://localhost",
        "export s1 --format=otlp --endpoint=http://",
        "export s1 --format=otlp --endpoint=http://localhost:99999",
        "export s1 --format=otlp --endpoint=http://me:secret@localhost",
        "export s1 --format=otlp --endpoint=http://localhost --header=Host=x",
        "export --all --from=yesterday"
      })
  void refusesWrongUsageInOneLine(String line) {
    Shell.Ran ran = Shell.in(home).run(line.split(" "));

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("afr: ").endsWith(" --help'\n").hasLineCount(1);
    assertThat(ran.err()).doesNotContain("secret", "Exception");
    JsonNode json = Shell.in(home).run((line + " --json").split(" ")).json();
    assertThat(json.at("/error/code").asString()).isEqualTo("usage");
  }

  @Test
  void hintsHowToRecordWhereNothingIs() {
    Shell.Ran ran = Shell.in(files).run("export", "--all");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("Nothing is recorded in ");
    assertThat(Shell.in(files).run("export", "last", "--json").json().isArray()).isTrue();
    assertThat(Shell.in(files).run("export", "s1").exitCode()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void runsEveryExampleOfItsHelp() throws IOException {
    String help = export("--help").out();
    List<String> examples =
        help.substring(help.indexOf("Examples:")).lines().skip(1).map(String::strip).toList();
    assertThat(examples).hasSizeGreaterThan(5).allMatch(line -> line.startsWith("afr export "));
    assertThat(help.lines()).allMatch(line -> line.length() < 81);
    try (FakeCollector collector = new FakeCollector()) {
      for (String example : examples) {
        String line =
            example
                .replace("http://localhost:4318", collector.url())
                .replaceAll("--output (\\S+)", "--output " + files + "/$1");

        Shell.Ran ran = Shell.in(home).run(line.substring("afr ".length()).split(" "));

        assertThat(ran.exitCode()).as(example).isZero();
        assertThat(ran.err()).as(example).isEmpty();
        assertThat(ran.out()).as(example).isNotEmpty();
      }
      assertThat(collector.bodies).hasSize(1);
    }
    assertThat(files.resolve("session.html")).isNotEmptyFile();
  }
}
