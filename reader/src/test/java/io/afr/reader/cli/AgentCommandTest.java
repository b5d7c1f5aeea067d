package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentCommandTest {

  @TempDir private Path temp;

  @Test
  void printsThePathOfAnUnpackedJarAndNothingElse() throws IOException {
    Path home = temp.resolve("new/home");

    Shell.Ran ran = Shell.in(home).run("agent", "--path");

    Path jar = home.resolve("afr-agent.jar");
    assertThat(ran).isEqualTo(new Shell.Ran(0, jar + System.lineSeparator(), ""));
    assertThat(Files.readAllBytes(jar)).isEqualTo(carried());
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(jar);
    }
  }

  @Test
  void leavesAJarThatIsTheSame() throws IOException {
    Shell.in(temp).run("agent", "--path");
    FileTime then = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(temp.resolve("afr-agent.jar"), then);

    Shell.in(temp).run("agent", "--path");

    assertThat(Files.getLastModifiedTime(temp.resolve("afr-agent.jar"))).isEqualTo(then);
  }

  @Test
  void replacesAnotherJar() throws IOException {
    Files.writeString(temp.resolve("afr-agent.jar"), "an older one");

    Shell.in(temp).run("agent", "--path");

    assertThat(Files.readAllBytes(temp.resolve("afr-agent.jar"))).isEqualTo(carried());
  }

  @Test
  void saysWhereItCannotUnpack() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "no directory");

    Shell.Ran ran = Shell.in(file).run("agent", "--path");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("cannot unpack the agent to " + file).hasLineCount(1);
  }

  @Test
  void explainsHowToAttach() {
    Shell.Ran ran = Shell.in(temp).run("agent");

    assertThat(ran.out()).contains("-javaagent:" + temp.resolve("afr-agent.jar"));
    assertThat(Shell.in(temp).run("agent", "--json").json().path("path").asString())
        .isEqualTo(temp.resolve("afr-agent.jar").toString());
  }

  @Test
  void tellsTheProgramOfAHomeThatOnlyTheCommandLineNames() {
    Path home = temp.resolve("a,b");

    Shell.Ran ran = Shell.in(temp).run("agent", "--home", home.toString());

    assertThat(ran.out())
        .contains("afr-agent.jar=home=" + home.toString().replace(",", "\\,") + " -jar app.jar");
    assertThat(Shell.in(temp).run("agent").out()).contains("afr-agent.jar -jar app.jar");
  }

  private static byte[] carried() throws IOException {
    try (InputStream jar = AgentJar.class.getResourceAsStream(AgentJar.RESOURCE)) {
      return jar.readAllBytes();
    }
  }
}
