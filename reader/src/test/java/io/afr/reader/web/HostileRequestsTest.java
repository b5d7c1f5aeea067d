package io.afr.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is asked, the answer is a short JSON document that says what is wrong. */
class HostileRequestsTest {

  @TempDir private static Path home;

  private static Site site;

  @BeforeAll
  static void serve() {
    site = Site.of(home);
  }

  @AfterAll
  static void end() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/replay/search?limit=0 | 400 | limit",
        "/api/replay/search?limit=201 | 400 | limit",
        "/api/replay/search?limit=99999999999999999999 | 400 | limit",
        "/api/replay/search?limit=1&limit=2 | 400 | limit",
        "/api/replay/search?limt=1 | 400 | limt",
        "/api/replay/search?agentId= | 400 | agentId",
        "/api/replay/search?text=%20 | 400 | text",
        "/api/replay/search?from=yesterday | 400 | from",
        "/api/replay/search?from=2026-02-01&to=2026-01-01 | 400 | from",
        "/api/replay/search?status=great | 400 | status",
        "/api/replay/search?minCost=-1 | 400 | minCost",
        "/api/replay/search?minDurationMs=NaN | 400 | minDurationMs",
        "/api/replay/search?cursor=%00 | 400 | cursor",
        "/api/replay/x?after=-1 | 400 | after",
        "/api/replay/x?content=some | 400 | content",
        "/api/replay/x?full=yes | 400 | full",
        "/api/replay/x?full=true&content=none | 400 | full",
        "/api/replay/x/events?content=some | 400 | content",
        "/api/stats?by=colour | 400 | by",
        "/api/stats?zone=Mars | 400 | zone",
        "/api/stats?limit=1 | 400 | limit",
        "/api/diff?a=x | 400 | b",
        "/api/replay/x | 404 | no session x",
        "/api/replay/x/summary | 404 | no session x",
        "/api/replay/x/actions/y | 404 | no session x",
        "/api/replay/x/events | 404 | no session x",
        "/api/replay/..%2F..%2Fetc%2Fpasswd | 404 | no session",
        "/api/replay/%20 | 400 | must not be empty",
        "/api/replay/a%27%22%3B--%25 | 404 | no session",
        "/api/none | 404 | nothing",
        "/api | 404 | nothing",
        "/none.js | 404 | nothing",
        "/webjars/../../io/afr/reader/web/Server.class | 400 | ",
        "/webjars/none/1/none.js | 404 | nothing",
        "/..%2f..%2fetc/passwd.txt | 404 | nothing",
        "/Server.class | 404 | nothing",
        "/api/replay/a%00b | 400 | ",
        "/api/replay/%zz | 400 | ",
        "/%ff%fe | 400 | ",
      })
  void saysWhatIsWrong(String path, int status, String message) throws Exception {
    String answer = raw("GET", path);

    assertRefused(answer, status);
    assertThat(answer).contains(message == null ? "" : message);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/replay/x, 405",
    "PUT, /api/replay, 405",
    "POST, /api/stats, 405",
    "OPTIONS, /api/replay/x, 405",
    "TRACE, /api/replay/x, 405",
    "BREW, /api/replay/x, 405",
  })
  void knowsNoOtherMethods(String method, String path, int status) throws Exception {
    assertRefused(raw(method, path), status);
  }

  @Test
  void findsNoSessionWithALongName() throws Exception {
    String answer = raw("GET", "/api/replay/" + "x".repeat(10_000));

    assertRefused(answer, 404);
    assertThat(answer).hasSizeLessThan(2_000);
  }

  @Test
  void readsNoEndlessAddress() throws Exception {
    assertRefused(raw("GET", "/api/replay/" + "x".repeat(100_000)), 414);
  }

  @Test
  void readsNoEndlessHeader() throws Exception {
    assertRefused(
        site.raw(
            "GET /api/stats HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"),
        431);
  }

  @Test
  void understandsNothingElse() throws Exception {
    assertThat(site.raw("\u0016\u0003\u0001\u0002\r\n\r\n")).contains("400");
    assertThat(site.raw("GET / HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
  }

  private String raw(String method, String path) throws Exception {
    return site.raw(
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost:"
            + site.server().url().getPort()
            + "\r\nConnection: close\r\n\r\n");
  }

  private static void assertRefused(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer)
        .contains("application/json", "\r\n\r\n{\"error\":{\"code\":\"", "nosniff")
        .contains("default-src 'none'")
        .doesNotContain("Exception", "\tat ", "jetty", "Jetty");
  }
}
