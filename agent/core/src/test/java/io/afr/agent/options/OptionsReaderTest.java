package io.afr.agent.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.log.LogLevel;
import io.afr.agent.options.Options.ContentMode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OptionsReaderTest {

  private final Properties properties = new Properties();
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();

  @Test
  void hasDefaultsForEverything() {
    properties.setProperty("user.home", "/home/ada");

    Options options = read(null);

    assertThat(options.enabled()).isTrue();
    assertThat(options.home()).isEqualTo(new File("/home/ada/.afr").getAbsoluteFile());
    assertThat(options.service()).isEqualTo("java");
    assertThat(options.content()).isEqualTo(ContentMode.FULL);
    assertThat(options.maxContentBytes()).isEqualTo(16L << 20);
    assertThat(options.retentionMaxSize()).isEqualTo(10L << 30);
    assertThat(options.retentionMaxAge()).isEqualTo(Duration.ofDays(30));
    assertThat(options.logLevel()).isEqualTo(LogLevel.WARN);
    assertThat(options.records("langchain4j")).isTrue();
    assertThat(complaints).isEmpty();
  }

  @Test
  void takesTheFirstSourceThatSaysSomething(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("afr.properties");
    Files.writeString(file, "service=file\nagent=file\ncontent=metadata\nlog-level=debug\n");
    environment.put("AFR_SERVICE", "environment");
    environment.put("AFR_AGENT", "environment");
    environment.put("AFR_LOG_LEVEL", "off");
    properties.setProperty("afr.service", "property");
    properties.setProperty("afr.agent", "property");

    Options options = read("service=argument,config=" + file);

    assertThat(options.service()).isEqualTo("argument");
    assertThat(options.agent()).isEqualTo("property");
    assertThat(options.logLevel()).isEqualTo(LogLevel.OFF);
    assertThat(options.content()).isEqualTo(ContentMode.METADATA);
    assertThat(complaints).isEmpty();
  }

  @Test
  void readsListsPairsAndEscapedCommas() {
    Options options = read("redact.patterns=a{1\\,2};b+,tags=team=x;stage=y,redact.keys=pin ; pan");

    assertThat(options.redactPatterns()).containsExactly("a{1,2}", "b+");
    assertThat(options.tags())
        .containsExactlyInAnyOrderEntriesOf(Map.of("team", "x", "stage", "y"));
    assertThat(options.redactKeys()).containsExactly("pin", "pan");
  }

  @Test
  void tellsFixedTagsFromThoseOfTheDiagnosticContext() {
    Options options = read("tags=env=prod;user=mdc:userId;none=mdc:");

    assertThat(options.fixedTags()).containsExactlyEntriesOf(Map.of("env", "prod"));
    assertThat(options.mdcTags()).containsExactlyEntriesOf(Map.of("user", "userId"));
    assertThat(options.readsMdc()).isTrue();
    assertThat(read("tags=env=prod").readsMdc()).isFalse();
    assertThat(read("session.mdc-key=ticket").readsMdc()).isTrue();
  }

  @Test
  void readsSizesAndTimes() {
    Options options =
        read(
            "max-content-bytes=64kB,retention.max-size=2TB,min-free-space=500,retention.max-age=12h");

    assertThat(options.maxContentBytes()).isEqualTo(64 << 10);
    assertThat(options.retentionMaxSize()).isEqualTo(2L << 40);
    assertThat(options.minFreeSpace()).isEqualTo(500);
    assertThat(options.retentionMaxAge()).isEqualTo(Duration.ofHours(12));
    assertThat(complaints).isEmpty();
  }

  @Test
  void saysOneLineForEachBadValueAndUsesTheDefault() {
    Options options =
        read(
            "enabled=maybe,max-content-bytes=much,retention.max-size=99999999999TB,"
                + "retention.max-age=30,content=half,tags=x,redact.patterns=(,service=");

    assertThat(options.enabled()).isTrue();
    assertThat(options.maxContentBytes()).isEqualTo(16L << 20);
    assertThat(options.retentionMaxSize()).isEqualTo(10L << 30);
    assertThat(options.retentionMaxAge()).isEqualTo(Duration.ofDays(30));
    assertThat(options.content()).isEqualTo(ContentMode.FULL);
    assertThat(options.redactPatterns()).isEmpty();
    assertThat(complaints)
        .hasSize(8)
        .contains("option content=half is not understood (want full|metadata), default used");
  }

  @Test
  void saysOneLineForEachUnknownKey() {
    properties.setProperty("afr.hoem", "/tmp");
    environment.put("AFR_SERVCE", "x");

    read("colour=red");

    assertThat(complaints)
        .containsExactlyInAnyOrder(
            "unknown option colour in the agent's arguments, ignored",
            "unknown option hoem among the system properties, ignored",
            "unknown option AFR_SERVCE in the environment, ignored");
  }

  @Test
  void saysThatTheFileCannotBeRead() {
    read("config=/no/such/file");

    assertThat(complaints)
        .singleElement()
        .asString()
        .startsWith("cannot read config=/no/such/file");
  }

  @Test
  void switchesLibrariesOff() {
    environment.put("AFR_INTEGRATIONS_SPRING_AI", "false");

    Options options = read("integrations.openai=false");

    assertThat(options.records("openai")).isFalse();
    assertThat(options.records("spring-ai")).isFalse();
    assertThat(options.records("langchain4j")).isTrue();
  }

  @Test
  void guessesTheServiceFromWhatTheProgramSaysOfItself() {
    assertThat(serviceOf("com.acme.Main --port 80")).isEqualTo("com.acme.Main");
    assertThat(serviceOf("acme/com.acme.Main")).isEqualTo("com.acme.Main");
    assertThat(serviceOf("/opt/my shop/shop.jar --port 80")).isEqualTo("shop");
    assertThat(serviceOf("com.acme.Main lib/x.jar")).isEqualTo("com.acme.Main");
    assertThat(serviceOf("jdk.compiler/com.sun.tools.javac.launcher.Main src/Hello.java 1"))
        .isEqualTo("Hello");
    properties.setProperty("spring.application.name", "shop-service");
    assertThat(serviceOf("/opt/shop.jar")).isEqualTo("shop-service");
    environment.put("OTEL_SERVICE_NAME", "otel-shop");
    assertThat(serviceOf("/opt/shop.jar")).isEqualTo("otel-shop");
  }

  private String serviceOf(String command) {
    properties.setProperty("sun.java.command", command);
    return read(null).service();
  }

  private Options read(@Nullable String arguments) {
    return new OptionsReader(arguments, properties, environment, complaints::add).read();
  }
}
