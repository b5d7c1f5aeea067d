package io.afr.agent.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The program sees the agent jar on its class path: next to nothing may be visible there. */
final class AgentJarIT {

  @Test
  void showsTheProgramOnlyThePremainClasses() throws Exception {
    assertThat(AgentJar.entries())
        .filteredOn(name -> name.endsWith(".class"))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("io/afr/agent/premain/"));
  }

  @Test
  void offersTheProgramNoServicesAndNoResources() throws Exception {
    assertThat(AgentJar.entries())
        .filteredOn(name -> !name.startsWith("inst/") && !name.endsWith(".class"))
        .allMatch(name -> name.startsWith("META-INF/"))
        .noneMatch(name -> name.startsWith("META-INF/services/"))
        .noneMatch(name -> name.startsWith("META-INF/versions/"));
  }

  @Test
  void knowsAllIntegrations() throws Exception {
    String services =
        new String(
            AgentJar.read("inst/META-INF/services/io.afr.agent.weave.Integration"),
            StandardCharsets.UTF_8);

    assertThat(services.lines().filter(line -> !line.isBlank()))
        .contains(
            "io.afr.agent.manual.ApiIntegration",
            "io.afr.integration.langchain4j.LangChain4jIntegration",
            "io.afr.integration.openai.OpenAiIntegration")
        .doesNotHaveDuplicates();
  }

  @Test
  void carriesNoNativeCodeNoPhoneHomeAndNoRecordedLibrary() throws Exception {
    assertThat(AgentJar.entries())
        .noneMatch(
            name ->
                name.startsWith("inst/jnr/")
                    || name.startsWith("inst/com/sun/jna/")
                    || name.startsWith("inst/com/kenai/")
                    || name.contains("chronicle/analytics")
                    || name.startsWith("inst/dev/langchain4j/")
                    || name.startsWith("inst/com/openai/")
                    || name.startsWith("inst/META-INF/versions/")
                    || name.endsWith(".so")
                    || name.endsWith(".dll")
                    || name.endsWith(".dylib"));
  }

  /** Its own factory looks for none, whatever the program's properties name. */
  @Test
  void hasNoSlf4jProvider() throws IOException {
    assertThat(AgentJar.entries())
        .contains("inst/org/slf4j/LoggerFactory.classdata")
        .doesNotContain("inst/META-INF/services/org.slf4j.spi.SLF4JServiceProvider")
        .noneMatch(name -> name.startsWith("inst/org/slf4j/nop/"));
  }

  @Test
  void tellsTheJvmHowToEnter() throws Exception {
    try (JarFile jar = new JarFile(AgentJar.path().toFile())) {
      Attributes attributes = jar.getManifest().getMainAttributes();

      assertThat(attributes.getValue("Premain-Class")).isEqualTo("io.afr.agent.premain.Premain");
      assertThat(attributes.getValue("Agent-Class")).isEqualTo("io.afr.agent.premain.Premain");
      assertThat(attributes.getValue("Can-Retransform-Classes")).isEqualTo("true");
      assertThat(attributes.getValue("Can-Redefine-Classes")).isEqualTo("true");
      assertThat(attributes.getValue("Implementation-Version")).isNotBlank();
    }
  }

  @Test
  void staysSmall() throws Exception {
    assertThat(Files.size(AgentJar.path())).isLessThan(12L << 20);
  }
}
