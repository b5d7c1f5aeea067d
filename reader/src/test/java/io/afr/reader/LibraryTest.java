package io.afr.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.FrameKind;
import io.afr.journal.JournalWriter;
import io.afr.journal.Layer;
import io.afr.journal.Manifest;
import io.afr.journal.Messages;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what is said about the library against the library. */
class LibraryTest {

  private static final Path sources = Path.of("src/main/java/io/afr/reader");
  private static final Path readme = Path.of("README.md");

  @TempDir private Path directory;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void theExampleRuns() {
    record();

    Home home = Home.open(directory);
    for (Row row : home.search(Filter.where().toolUsed("getWeather").build()).rows()) {
      home.replay(row.session()).actions().forEach(action -> out.println(action.name()));
      out.println(home.summary(row.session()).cost());
    }

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("getWeather", "getWeather", "null");
  }

  @Test
  void theExampleIsTheOneInTheDocumentation() throws IOException {
    String own = Files.readString(Path.of("src/test/java/io/afr/reader/LibraryTest.java"));
    String javadoc = Files.readString(sources.resolve("package-info.java"));

    String example = between(own, "record\\(\\);\n\n", "\n\n    assertThat");
    assertThat(example).contains("Home.open(directory)");
    assertThat(between(javadoc, "\\{@code\n", "\n \\* \\}</pre>").replaceAll("\\* ", ""))
        .isEqualToIgnoringWhitespace(example);
    assertThat(between(Files.readString(readme), "```java\n", "\n```"))
        .isEqualToIgnoringWhitespace(example);
  }

  @Test
  void whatThePageNamesIsThere() throws IOException {
    String page = Files.readString(readme);

    Set<String> methods =
        Stream.of(Home.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
    assertThat(all(page, "`(\\w+)\\([^`]*\\)`(?=.*\\|.*\\|)"))
        .hasSizeGreaterThan(10)
        .allSatisfy(method -> assertThat(methods).contains(method));
    assertThat(all(page.substring(page.indexOf("## Types")), "`((?:[a-z]+\\.)?[A-Z][a-z]\\w+)`"))
        .hasSizeGreaterThan(20)
        .allSatisfy(LibraryTest::isPublic);
    assertThat(page.lines().count()).isLessThan(100);
  }

  private static void isPublic(String type) {
    List<String> names = List.of("io.afr.reader." + type, "io.afr.reader.Action$" + type);
    assertThat(names).as(type).anyMatch(LibraryTest::isPublicClass);
  }

  private static boolean isPublicClass(String name) {
    try {
      return Modifier.isPublic(Class.forName(name).getModifiers());
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String between(String text, String from, String to) {
    Matcher found = Pattern.compile(from + "(.*?)" + to, Pattern.DOTALL).matcher(text);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private void record() {
    Instant now = Instant.now();
    long micros = now.toEpochMilli() * 1_000;
    try (JournalWriter writer =
        JournalWriter.create(
            directory,
            new Manifest(
                Manifest.FORMAT, "shop", "host", 1, "17", "0.1.0", now, 7, Map.of(), Map.of()))) {
      writer.open();
      Entry begin =
          new Begin(
              0,
              micros,
              FrameKind.TOOL,
              Layer.FRAMEWORK,
              0,
              "execute_tool",
              "s1",
              SessionFrom.LIBRARY,
              "Assistant",
              "main",
              "test",
              Map.of(Attribute.TOOL, "getWeather"),
              Messages.NONE,
              List.of());
      long number = writer.append(begin);
      writer.append(
          new End(0, micros + 9, number, Status.OK, 9_000, -1, null, Map.of(), List.of()));
    }
  }
}
