package io.afr.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A library that the sample agents use, in one version of the matrix, with all that it needs.
 *
 * @param name as the matrix calls it
 */
public record Library(String name, List<Path> jars) {
  /** The bare JDK. */
  public static final Library NONE = new Library("no library", List.of());

  /** What programs say to the recorder themselves; as the build made it. */
  public static Library api() {
    return new Library("api", List.of(Built.apiJar()));
  }

  public static Stream<Library> langChain4j() {
    return Stream.of("oldest", "middle", "newest").map(age -> of("langchain4j-" + age));
  }

  public static Stream<Library> adk() {
    return Stream.of("oldest", "middle", "newest").map(age -> of("adk-" + age));
  }

  public static Stream<Library> openAi() {
    return Stream.of("oldest", "newest").map(age -> of("openai-" + age));
  }

  public static Stream<Library> googleGenAi() {
    return Stream.of("oldest", "newest").map(age -> of("google-genai-" + age));
  }

  public static Stream<Library> springAi() {
    return Stream.of("oldest", "middle", "newest").map(age -> of("spring-ai-" + age));
  }

  /** The entry of that name under {@code integration-tests/matrix}. */
  public static Library of(String name) {
    Path file = Built.matrix().resolve(name).resolve("target/classpath.txt");
    try {
      List<Path> jars = new ArrayList<>();
      for (String jar : Files.readString(file).strip().split(":", -1)) {
        jars.add(Path.of(jar));
      }
      return new Library(name, List.copyOf(jars));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the file name of its first jar tells it. */
  public String version() {
    String file = jars.get(0).getFileName().toString();
    return file.replaceAll("^.*?-(\\d[^/]*)\\.jar$", "$1");
  }

  /** Whether it is at least the given version of three numbers. */
  public boolean since(String version) {
    return Arrays.compare(numbers(version()), numbers(version)) >= 0;
  }

  private static int[] numbers(String version) {
    return Pattern.compile("\\.").splitAsStream(version).mapToInt(Integer::parseInt).toArray();
  }

  /** Both on one class path. */
  public Library and(Library other) {
    List<Path> all = new ArrayList<>(jars);
    all.addAll(other.jars);
    return new Library(name + " and " + other.name, List.copyOf(all));
  }

  @Override
  public String toString() {
    return jars.isEmpty() ? name : name + " (" + version() + ")";
  }
}
