package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultBrowserTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, xdg-open http://127.0.0.1:7711/",
    "Mac OS X, open http://127.0.0.1:7711/",
    "Windows 11, 'rundll32 url.dll,FileProtocolHandler http://127.0.0.1:7711/'"
  })
  void isAskedForInTheWayOfTheSystem(String system, String command) {
    assertThat(DefaultBrowser.command(system, URI.create("http://127.0.0.1:7711/")))
        .isEqualTo(List.of(command.split(" ")));
  }
}
