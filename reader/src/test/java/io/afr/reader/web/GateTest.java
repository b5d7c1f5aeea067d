package io.afr.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "localhost:PORT | | 200",
        "LOCALHOST:PORT | | 200",
        "127.0.0.1:PORT | | 200",
        "[::1]:PORT | | 200",
        "127.0.0.1:PORT | http://127.0.0.1:PORT | 200",
        "localhost | | 403",
        "localhost:1 | | 403",
        "evil.example:PORT | | 403",
        "127.0.0.1.evil.example:PORT | | 403",
        "localhost:PORT | http://evil.example | 403",
        "localhost:PORT | https://localhost:PORT | 403",
        "localhost:PORT | http://127.0.0.1:PORT | 403",
        "localhost:PORT | null | 403",
      })
  void letsOnlyItsOwnNamesIn(String host, String origin, int status) throws Exception {
    try (Site site = Site.of(home)) {
      String port = String.valueOf(site.server().url().getPort());
      String answer =
          site.raw(
              "GET /api/replay/search HTTP/1.1\r\nHost: "
                  + host.replace("PORT", port)
                  + (origin == null ? "" : "\r\nOrigin: " + origin.replace("PORT", port))
                  + "\r\nConnection: close\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 " + status);
      assertThat(answer).doesNotContain("Access-Control");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/replay/search",
    "/api/stats",
    "/api/events",
    "/api/openapi.json",
    "/api/none",
    "/api"
  })
  void asksForTheTokenWhereverThereIsSomethingToSee(String path) throws Exception {
    try (Site site = Site.of(home, "s3cret")) {
      Site.Came without = site.get(path);

      assertThat(without.status()).isEqualTo(401);
      assertThat(without.code()).isEqualTo("unauthorized");
      assertThat(without.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(site.get(path, "Authorization", "Bearer s3cre").status()).isEqualTo(401);
      assertThat(site.get(path, "Authorization", "s3cret").status()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%61pi/stats",
        "/api%2Fstats",
        "/api;x/stats",
        "/api;/stats",
        "//api/stats",
        "/api//stats",
        "/api/./stats",
        "/x/../api/stats",
        "/API/stats",
        "http://other/api/stats"
      })
  void isNotPassedByAnotherSpelling(String path) throws Exception {
    try (Site site = Site.of(home, "s3cret")) {
      String answer =
          site.raw(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: localhost:"
                  + site.server().url().getPort()
                  + "\r\nConnection: close\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 4").contains("{\"error\":");
    }
  }

  @Test
  void answersWhoBringsTheToken() throws Exception {
    try (Site site = Site.of(home, "s3cret")) {
      assertThat(site.get("/api/replay/search", "Authorization", "Bearer s3cret").status())
          .isEqualTo(200);
      assertThat(site.get("/sample.txt").status()).isEqualTo(200);
    }
  }
}
