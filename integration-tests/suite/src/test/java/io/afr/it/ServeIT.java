package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.AgentJvm;
import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built afr.jar serves what the built agent records, while it does so. */
@Timeout(180)
class ServeIT {
  private static final Pattern address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final JsonMapper mapper = new JsonMapper();

  @RegisterExtension final Flight flight = new Flight();

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void tellsOfAProgramThatRunsAndEndsWhenItIsTold() throws Exception {
    flight.record(chat("anna", "Sum? [call add {\"a\":1,\"b\":2}]"));

    try (AgentJvm serve = serve()) {
      serve.awaitOutput(" until Ctrl-C");
      URI home = address(serve);
      assertThat(get(home, "api/replay/anna").get(0).path("sessionId").asString())
          .isEqualTo("anna");
      assertThat(get(home, "api/replay/anna/summary").path("toolCalls").asInt()).isEqualTo(1);

      List<JsonNode> told = whatIsTold(home, () -> flight.startWithAgent(chat("bert", "Hello")));

      assertThat(told.get(told.size() - 1).path("sessionId").asString()).isEqualTo("bert");
      assertThat(post(home).path("recorded").asBoolean()).isTrue();
      assertThat(get(home, "api/replay/by-hand").get(0).path("service").asString())
          .isEqualTo("manual");
      serve.terminate();
      Finished end = serve.await();
      assertThat(end.err()).isEmpty();
      assertThat(end.out().lines()).hasSize(1);
      assertThat(end.exitCode()).isEqualTo(143);
    }
    flight.recording().assertIntact();
  }

  @Test
  void endsWithAWordWhenItsOwnJarIsReplaced(@TempDir Path directory) throws Exception {
    Path jar = Files.copy(Built.readerJar(), directory.resolve("afr.jar"));

    try (AgentJvm serve = serve(jar)) {
      serve.awaitOutput(" until Ctrl-C");
      Files.writeString(jar, "another build");

      Finished end = serve.await();
      assertThat(end.exitCode()).isEqualTo(1);
      assertThat(end.err().lines()).hasSize(1);
      assertThat(end.err()).contains("afr.jar was replaced while it ran; start serve again");
    }
  }

  /** Listens, does something, and returns what is told until there is a session of that. */
  private List<JsonNode> whatIsTold(URI home, Doing doing) throws Exception {
    List<JsonNode> told = new ArrayList<>();
    HttpRequest request = HttpRequest.newBuilder(home.resolve("api/events")).build();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      // It is listened to: what happens from here on is told.
      String line = lines.readLine();
      while (!line.equals("event: reread")) {
        line = lines.readLine();
      }
      doing.run();
      while (told.isEmpty()
          || !told.get(told.size() - 1).path("sessionId").asString("").equals("bert")) {
        line = lines.readLine();
        if (line.startsWith("data: ")) {
          told.add(mapper.readTree(line.substring(6)));
        }
      }
    }
    return told;
  }

  @FunctionalInterface
  private interface Doing {
    void run() throws Exception;
  }

  private AgentJvm serve() throws IOException {
    return serve(Built.readerJar());
  }

  private AgentJvm serve(Path jar) throws IOException {
    return AgentJvm.startJar(
        jar, List.of("serve", "--port", "0", "--home", flight.home().toString()));
  }

  private static URI address(AgentJvm serve) {
    Matcher found = address.matcher(serve.output());
    assertThat(found.find()).isTrue();
    return URI.create(found.group());
  }

  private Program chat(String session, String question) {
    return Program.of(
        "com.example.assistant.Chat",
        Library.of("langchain4j-newest"),
        flight.provider().url(),
        session,
        question);
  }

  private JsonNode get(URI home, String path) throws Exception {
    return mapper.readTree(
        client
            .send(
                HttpRequest.newBuilder(home.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString())
            .body());
  }

  private JsonNode post(URI home) throws Exception {
    String body = "{\"sessionId\":\"by-hand\",\"agentId\":\"ops\",\"action\":\"memory_op\"}";
    return mapper.readTree(
        client
            .send(
                HttpRequest.newBuilder(home.resolve("api/replay"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body());
  }
}
