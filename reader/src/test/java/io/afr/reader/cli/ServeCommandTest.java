package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

  @TempDir private Path home;

  @Test
  void tellsWhereAndServesUntilItIsInterrupted() {
    Shell.Ran ran = Shell.in(home).run("serve", "--port", "0");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .hasLineCount(1)
        .containsPattern("Showing .* at http://127\\.0\\.0\\.1:\\d+/ until Ctrl-C");
  }

  @Test
  void servesAsLongAsItWaits() throws Exception {
    int port = free();
    List<Integer> answered = new ArrayList<>();

    Shell.Ran ran =
        Shell.in(home)
            .waiting(
                time -> {
                  answered.add(status("http://localhost:" + port + "/api/replay/search"));
                  return false;
                })
            .run("serve", "--port", String.valueOf(port), "--json");

    assertThat(answered).containsExactly(200);
    assertThat(ran.json().path("url").asString()).isEqualTo("http://127.0.0.1:" + port + "/");
  }

  @Test
  void saysWhatToDoWhereThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());

      Shell.Ran ran = Shell.in(home).run("serve", "--port", port);

      assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(ran.err()).hasLineCount(1).contains("port " + port + " is in use", "--port 0");
    }
  }

  @Test
  void servesOthersOnlyWithAToken() {
    Shell.Ran without = Shell.in(home).run("serve", "--host", "0.0.0.0", "--port", "0");
    Shell.Ran with =
        Shell.in(home).run("serve", "--host", "0.0.0.0", "--port", "0", "--token", "s3cret");

    assertThat(without.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(without.err()).contains("give a token, by AFR_TOKEN or --token");
    assertThat(with.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(with.out()).doesNotContain("s3cret");
  }

  private static int free() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static int status(String url) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
