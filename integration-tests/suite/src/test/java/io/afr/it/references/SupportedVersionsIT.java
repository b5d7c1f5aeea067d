package io.afr.it.references;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Built;
import io.afr.it.harness.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Resolves every class, method and field that an integration's advice names in the jars of each
 * version that it is tested with.
 *
 * <p>What an older version lacks may only be named by advice that is of no use there: {@code
 * unresolved.txt} lists it, and a change of that list is a change of what is supported.
 */
class SupportedVersionsIT {

  @Test
  void theReadmeListsTheTestedVersions() throws IOException {
    String readme = Files.readString(Built.readme());

    assertThat(readme)
        .contains("<!-- supported -->\n" + SupportedVersions.table() + "<!-- /supported -->\n");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void adviceFindsWhatItNames(Matrix row, Library library) throws IOException {
    Map<String, Set<Member>> missing = SupportedVersions.missing(row, library);

    assertThat(missing).as("advice of %s", row.integration()).isNotEmpty();
    Map<String, Set<Member>> lacking = new TreeMap<>(missing);
    lacking.values().removeIf(Set::isEmpty);
    assertThat(lacking.keySet())
        .as("advice that names what %s lacks: %s", library, lacking)
        .isEqualTo(expected(library.name()));
  }

  static Stream<Arguments> versions() {
    return Matrix.all().stream()
        .flatMap(row -> row.libraries().stream().map(one -> Arguments.of(row, one)));
  }

  private static Set<String> expected(String version) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SupportedVersionsIT.class.getResourceAsStream("unresolved.txt"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith(version + ": "))
          .flatMap(line -> Stream.of(line.substring(version.length() + 2).split(" ", -1)))
          .collect(Collectors.toSet());
    }
  }
}
