package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Built;
import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.it.harness.Recording;
import io.afr.reader.Action;
import io.afr.reader.Action.Kind;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that come in other ways than on a class path, or not alone. */
class HostsIT {
  private static final String sum = "Sum? [call add {\"a\":1,\"b\":2}]";

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void jarsInsideASpringBootJarAreRecordedWithTheirVersion() throws Exception {
    Recording recording =
        flight.record(
            Program.started(
                List.of("-jar", application("spring-boot-3")),
                flight.provider().url(),
                "anna",
                sum,
                "Thanks"));

    assertThat(recording.session().session().id()).isEqualTo("anna");
    assertThat(recording.session().session().service())
        .isEqualTo("afr-it-samples-spring-boot-3-0.1.0-app");
    assertThat(recording.actions(Kind.LLM_CALL)).extracting(Action::turn).containsExactly(1, 1, 2);
    assertThat(recording.actions(Kind.TOOL_CALL)).hasSize(1);
    assertThat(flight.doctor())
        .contains("langchain4j " + Library.of("langchain4j-newest").version());
  }

  @Test
  void theSameHoldsForSpringAiInSpringBoot4() throws Exception {
    Recording recording =
        flight.record(
            Program.started(
                List.of("-jar", application("spring-boot-4")), flight.provider().url(), sum));

    assertThat(recording.everything()).isNotEmpty();
    assertThat(Recording.ofKind(recording.everything(), Kind.LLM_CALL)).hasSize(2);
    assertThat(flight.doctor()).contains("openai", Library.of("openai-newest").version());
  }

  /** Each application has its own version, its own copy of the advice, and goes without a trace. */
  @Test
  void applicationsOfOneServerAreRecordedEachWithItsVersionAndCanBeUndeployed() throws Exception {
    Library oldest = Library.of("langchain4j-oldest");
    Library newest = Library.of("langchain4j-newest");
    Path work = flight.directory().resolve("tomcat");

    Recording recording =
        flight.record(
            Program.of(
                    "com.example.tomcat.TwoApplications",
                    Library.of("tomcat"),
                    work.toString(),
                    flight.provider().url(),
                    sum,
                    path(oldest),
                    path(newest))
                .jvmOption("-XX:SoftRefLRUPolicyMSPerMB=0")
                .jvmOption("-Djava.util.logging.config.file=/dev/null"));

    for (String application : List.of("application-1", "application-2")) {
      List<Action> actions = recording.actions(application);
      assertThat(Recording.ofKind(actions, Kind.LLM_CALL)).hasSize(2);
      assertThat(Recording.ofKind(actions, Kind.TOOL_CALL)).hasSize(1);
    }
    assertThat(flight.doctor())
        .contains("langchain4j " + oldest.version(), "langchain4j " + newest.version());
  }

  private static String path(Library library) {
    return library.jars().stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Of Okio's two jars one is empty, and both call themselves the same. */
  private static String modules(Library library) {
    return Arrays.stream(path(library).split(File.pathSeparator, -1))
        .filter(jar -> !jar.matches(".*/okio-\\d[^/]*"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String application(String module) {
    return Built.sample(module, "afr-it-samples-" + module + "-0.1.0-app.jar").toString();
  }

  @Test
  void namedModulesAreRecordedAlthoughTheyOpenNothing() throws Exception {
    Library libraries = Library.of("langchain4j-newest").and(Library.of("openai-newest"));
    String modules = Built.sample("modular", "classes") + File.pathSeparator + modules(libraries);

    Recording recording =
        flight.record(
            Program.started(
                List.of("-p", modules, "-m", "com.example.modular/com.example.modular.Main"),
                flight.provider().url(),
                "Hello"));

    List<Action> actions = recording.everything();
    assertThat(Recording.ofKind(actions, Kind.LLM_CALL))
        .hasSize(3)
        .allSatisfy(call -> assertThat(call.data().toString()).contains("You said: Hello"));
    assertThat(Recording.ofKind(actions, Kind.MEMORY_OP)).hasSize(1);
    assertThat(recording.home().journals())
        .singleElement()
        .satisfies(journal -> assertThat(journal.notes("retired")).isEmpty());
  }

  /** Both weave the same methods of OpenAI's SDK and of the JDK's executors. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void besideOpenTelemetrysAgentBothDoTheirWork(boolean first) throws Exception {
    Program program =
        Program.of(
            "com.example.sdk.ToolLoop",
            Library.of("openai-newest"),
            flight.provider().url(),
            "Loud? [call shout {\"text\":\"hey\"}]",
            "Thanks");
    Finished alone = flight.startPlain(program).await();
    String afr = "-javaagent:" + Built.agentJar() + "=home=" + flight.home();
    String other = "-javaagent:" + Library.of("opentelemetry-agent").jars().get(0);

    Finished both =
        flight
            .startPlain(
                program
                    .jvmOption(first ? afr : other)
                    .jvmOption(first ? other : afr)
                    .environment("OTEL_TRACES_EXPORTER", "console")
                    .environment("OTEL_METRICS_EXPORTER", "none")
                    .environment("OTEL_LOGS_EXPORTER", "none"))
            .await();

    assertThat(both.out()).isEqualTo(alone.out());
    assertThat(both.exitCode()).isEqualTo(alone.exitCode());
    assertThat(both.err()).doesNotContain("AFR");
    assertThat(both.err().lines().filter(line -> line.contains("'chat test-model'"))).hasSize(3);
    assertThat(flight.recording().actions(Kind.LLM_CALL)).hasSize(3);
    assertThat(flight.recording().actions(Kind.TOOL_CALL)).hasSize(1);
  }
}
