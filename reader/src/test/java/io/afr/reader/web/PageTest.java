package io.afr.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  @TempDir private Path home;

  @Test
  void sendsAFileOnceAndThenThatItIsTheSame() throws Exception {
    try (Site site = Site.of(home)) {
      Site.Came first = site.get("/sample.txt");
      Site.Came packed = site.get("/sample.txt", "Accept-Encoding", "gzip");
      Site.Came again = site.get("/sample.txt", "If-None-Match", first.header("ETag"));

      assertThat(first.status()).isEqualTo(200);
      assertThat(first.body()).startsWith("A file of the page");
      assertThat(first.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
      assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(first.header("Content-Security-Policy"))
          .contains("default-src 'none'; script-src 'self'")
          .doesNotContain("unsafe");
      assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }
}
