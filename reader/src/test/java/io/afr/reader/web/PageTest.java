package io.afr.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  /** Where a file names another one. */
  private static final Pattern reference =
      Pattern.compile("(?:from |import |import\\(|src=|href=)\"([./][^\"]*)\"");

  private static final Pattern inline =
      Pattern.compile("(?i)<style|<script[^>]*>[^<]|\\son[a-z]+=|\\sstyle=|javascript:");

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

  @Test
  void hasEveryFileThatAFileOfItNames() throws Exception {
    try (Site site = Site.of(home)) {
      Map<String, Site.Came> files = files(site);

      assertThat(files).allSatisfy((path, file) -> assertThat(file.status()).isEqualTo(200));
      assertThat(files.keySet())
          .contains("/app/app.js", "/style/base.css")
          .anyMatch(path -> path.startsWith("/webjars/preact/"));
    }
  }

  @Test
  void isSmallerThanAPhotograph() throws Exception {
    try (Site site = Site.of(home)) {
      long bytes = 0;
      for (String path : files(site).keySet()) {
        bytes += Long.parseLong(site.get(path, "Accept-Encoding", "gzip").header("Content-Length"));
      }

      assertThat(bytes).isLessThan(400_000);
    }
  }

  @Test
  void writesNothingInline() throws Exception {
    try (Site site = Site.of(home)) {
      String page = site.get("/").body();

      assertThat(inline.matcher(page).results().map(found -> found.group())).isEmpty();
    }
  }

  private static Map<String, Site.Came> files(Site site) throws Exception {
    Map<String, Site.Came> files = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add("/");
    while (!open.isEmpty()) {
      String path = open.remove();
      if (!files.containsKey(path)) {
        Site.Came file = site.get(path);
        files.put(path, file);
        Matcher named = reference.matcher(file.body());
        while (named.find()) {
          open.add(URI.create("http://page" + path).resolve(named.group(1)).getPath());
        }
      }
    }
    return files;
  }
}
