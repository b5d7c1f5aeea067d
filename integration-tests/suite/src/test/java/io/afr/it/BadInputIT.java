package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.During;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Flown;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the agent cannot do it says in one line, and the host runs on unchanged. */
class BadInputIT {
  @RegisterExtension final Flight flight = new Flight();

  private Program chat;

  @BeforeEach
  void describeTheHost() {
    chat =
        Program.of(
            "com.example.assistant.Chat",
            Library.of("langchain4j-newest"),
            flight.provider().url(),
            "anna",
            "Sum? [call add {\"a\":1,\"b\":2}]",
            "Thanks");
  }

  @Test
  void namesAnUnknownOptionAndRecords() throws Exception {
    Program program = chat.agentOption("colour", "red");

    assertThat(onlyLine(flight.fly(program, During.NOTHING))).contains("colour");
    assertThat(flight.recording().session().session().id()).isEqualTo("anna");
  }

  @Test
  void namesAnUnknownOptionToAHostWithoutLibrary() throws Exception {
    Program program =
        Program.of("com.example.plain.Hello", Library.NONE).agentOption("colour", "red");

    assertThat(onlyLine(flight.fly(program, During.NOTHING))).contains("colour");
  }

  @Test
  void namesABadValueAndRecords() throws Exception {
    Program program = chat.agentOption("retention.max-size", "plenty");

    assertThat(onlyLine(flight.fly(program, During.NOTHING)))
        .contains("retention.max-size")
        .contains("plenty");
    assertThat(flight.recording().sessions()).hasSize(1);
  }

  @Test
  void namesAHomeThatIsAFile() throws Exception {
    Path file = Files.writeString(flight.directory().resolve("file"), "mine");

    assertThat(onlyLine(flight.fly(chat.agentOption("home", file.toString()), During.NOTHING)))
        .contains(file.toString());
    assertThat(file).hasContent("mine");
  }

  /** Not even root can write there. */
  @Test
  void namesAHomeThatCannotBeWritten() throws Exception {
    Flown flown = flight.fly(chat.agentOption("home", "/proc/afr"), During.NOTHING);

    assertThat(onlyLine(flown)).contains("/proc/afr");
  }

  @Test
  void namesALibraryThatIsTooOld() throws Exception {
    Library old = Library.of("langchain4j-unsupported");

    Flown flown = flight.fly(Program.of("com.example.plain.Memory", old), During.NOTHING);

    assertThat(onlyLine(flown)).contains("langchain4j").contains(old.version());
  }

  private static String onlyLine(Flown flown) {
    assertThat(flown.recorded().exitCode()).isEqualTo(flown.plain().exitCode());
    assertThat(flown.recorded().err()).startsWith("AFR: ");
    String rest = flown.recorded().err().replaceFirst("AFR: [^\n]*\n", "");
    assertThat(rest).isEqualTo(flown.plain().err());
    return flown.recorded().err().lines().findFirst().orElseThrow();
  }
}
