package io.afr.it.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which browser is taken, or none. */
class ChromiumTest {
  @TempDir private Path bin;

  @Test
  void isTheFirstOfThePath() throws IOException {
    Path driver = program("chromedriver");
    program("google-chrome");
    Path chromium = program("chromium");

    assertThat(installed()).isEqualTo(new Chromium(chromium, driver));
  }

  @Test
  void isTheOneThatIsNamed() throws IOException {
    Path driver = program("chromedriver");
    program("chromium");
    Path named = program("my-browser");

    assertThat(Chromium.installed(Map.of("AFR_CHROMIUM", named.toString())))
        .isEqualTo(new Chromium(named, driver));
  }

  @Test
  void isMissingWithoutItsDriver() throws IOException {
    assertThat(installed()).isNull();
    program("chromium");
    assertThat(installed()).isNull();
  }

  /** Else tests would be skipped for a slip of the pen. */
  @Test
  void isNotSkippedIfWhatIsNamedIsNotThere() {
    assertThatThrownBy(() -> Chromium.installed(Map.of("AFR_CHROMIUM", bin + "/nothing")))
        .hasMessageContaining(bin + "/nothing is not a program");
  }

  private Chromium installed() {
    return Chromium.installed(Map.of("PATH", "/nowhere:" + bin));
  }

  private Path program(String name) throws IOException {
    Path path = Files.createFile(bin.resolve(name));
    assertThat(path.toFile().setExecutable(true)).isTrue();
    return path;
  }
}
