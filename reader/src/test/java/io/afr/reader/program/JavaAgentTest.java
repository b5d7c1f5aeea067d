package io.afr.reader.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaAgentTest {

  private static final JavaAgent agent = new JavaAgent(Path.of("/a/afr.jar"), Map.of());

  @Test
  void writesOptionsAsTheAgentReadsThem() {
    JavaAgent told = new JavaAgent(Path.of("/a/afr.jar"), Map.of("tags", "a=1,b", "home", "/h"));

    assertThat(agent.jvmOption()).isEqualTo("-javaagent:/a/afr.jar");
    assertThat(told.jvmOption()).isEqualTo("-javaagent:/a/afr.jar=home=/h,tags=a=1\\,b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "/opt/jdk/bin/java"})
  void isTheFirstOptionOfJava(String java) {
    List<String> command = new ArrayList<>(List.of(java, "-jar", "app.jar"));
    Map<String, String> environment = new HashMap<>();

    agent.addTo(command, environment);

    assertThat(command).containsExactly(java, "-javaagent:/a/afr.jar", "-jar", "app.jar");
    assertThat(environment).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mvn", "javac", "/opt/java/start.sh"})
  void reachesTheJvmsOfOtherCommandsThroughTheirEnvironment(String program) {
    List<String> command = new ArrayList<>(List.of(program, "java"));
    Map<String, String> environment = new HashMap<>(Map.of("JAVA_TOOL_OPTIONS", "-Da=b"));

    agent.addTo(command, environment);

    assertThat(command).containsExactly(program, "java");
    assertThat(environment).containsEntry("JAVA_TOOL_OPTIONS", "-Da=b -javaagent:/a/afr.jar");
  }

  @Test
  void quotesWhatTheJvmWouldSplit() {
    assertThat(JavaAgent.quoted("plain=1,2")).isEqualTo("plain=1,2");
    assertThat(JavaAgent.quoted("my home")).isEqualTo("\"my home\"");
    assertThat(JavaAgent.quoted("it's")).isEqualTo("\"it's\"");
    assertThat(JavaAgent.quoted("a \"b\"")).isEqualTo("\"a \"'\"'\"b\"'\"'\"\"");
  }

  @Test
  void cannotBeNamedByAPathWithAnEqualsSign() {
    assertThat(agent.canBeNamed()).isTrue();
    assertThat(new JavaAgent(Path.of("/a=b/afr.jar"), Map.of()).canBeNamed()).isFalse();
  }
}
