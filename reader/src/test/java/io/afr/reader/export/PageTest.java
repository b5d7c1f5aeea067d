package io.afr.reader.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Failure;
import io.afr.journal.FrameKind;
import io.afr.journal.JournalWriter;
import io.afr.journal.Layer;
import io.afr.journal.Manifest;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import io.afr.journal.generate.Corpus;
import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.Row;
import io.afr.reader.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9!]+)([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=");
  private static final Set<String> OURS =
      Set.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "main",
          "section",
          "details",
          "summary",
          "h1",
          "h2",
          "h3",
          "h4",
          "p",
          "span",
          "b",
          "div",
          "dl",
          "dt",
          "dd",
          "pre",
          "time",
          "svg",
          "rect",
          "footer",
          "!doctype");
  private static final Set<String> EMPTY = Set.of("meta", "!doctype", "rect");

  /** What a model or a user may say to the one who reads the page. */
  private static final String HOSTILE =
      "</pre><script>alert(1)</script><img src=x onerror=alert(2)>\"'`&amp;<!-- --></style>"
          + "\u001b[31mred\u0000nul\u202Eesrever\u2066\u200b\u0085<a href='javascript:alert(3)'>";

  @TempDir private Path directory;

  private String page(Home home) throws IOException {
    List<Row> rows = home.search(Filter.where().limit(Filter.MOST).build()).rows();
    StringWriter out = new StringWriter();
    try (Export page = Export.page(out, rows.size(), NOW)) {
      for (Row row : rows) {
        page.add(home, row.session());
      }
    }
    return out.toString();
  }

  private void record(String text) {
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT, text, text, 1, "17", "0", NOW, 7, Map.of(text, text), Map.of());
    try (JournalWriter writer = JournalWriter.create(directory, manifest)) {
      writer.open();
      String json = Json.write(Json.string(text));
      String said =
          "{\"role\":%s,\"parts\":[{\"type\":\"text\",\"content\":%s},{\"type\":\"tool_call\",\"id\":%s,\"name\":%s,\"arguments\":{%s:%s}},{\"type\":\"uri\",\"uri\":%s},{\"type\":\"blob\",\"mime_type\":%s,\"content\":\"AAAA\"},{\"type\":%s}]}"
              .replace("%s", json);
      String asked = said.replaceFirst("\"role\":\"(?:[^\"\\\\]|\\\\.)*\"", "\"role\":\"user\"");
      for (FrameKind kind : List.of(FrameKind.LLM_CALL, FrameKind.TOOL, FrameKind.MEMORY_OP)) {
        long begin =
            writer.append(
                new Begin(
                    0,
                    1_790_000_000_000_000L,
                    kind,
                    Layer.FRAMEWORK,
                    0,
                    kind == FrameKind.MEMORY_OP ? "search" : text,
                    text,
                    SessionFrom.PROGRAM,
                    text,
                    text,
                    text,
                    Map.of(
                        Attribute.MODEL, text,
                        Attribute.PROVIDER, text,
                        Attribute.TOOL, text,
                        Attribute.CALL_ID, text,
                        Attribute.STORE, text,
                        Attribute.KEY, text),
                    kind == FrameKind.LLM_CALL
                        ? Messages.whole(List.of(Content.json(asked), Content.json(said)))
                        : Messages.NONE,
                    List.of(
                        new Part(PartName.ARGS, Content.json("{" + json + ":" + json + "}")),
                        new Part(PartName.PARAMETERS, Content.json("{" + json + ":1}")),
                        new Part(PartName.TOOLS, Content.json("[" + json + "]")),
                        new Part(PartName.QUERY, Content.text(text)))));
        writer.append(
            new End(
                0,
                1_790_000_000_500_000L,
                begin,
                Status.ERROR,
                500_000_000,
                -1,
                new Failure(text, text, Content.text(text)),
                Map.of(Attribute.RESPONSE_MODEL, text, Attribute.RESPONSE_ID, text),
                List.of(
                    new Part(PartName.RESPONSE, Content.json(said)),
                    new Part(PartName.RESULT, Content.text(text)),
                    new Part(PartName.ITEM, Content.json(said)))));
      }
    }
  }

  @Test
  void showsWhatWasRecordedAsTextWhateverItSays() throws IOException {
    record(HOSTILE);

    String page = page(Home.open(directory));

    // Everywhere that a text can come in, it came in: nothing of it was lost, either.
    assertThat(page.split("&lt;script&gt;alert\\(1\\)&lt;/script&gt;", -1).length)
        .isGreaterThan(40);
    assertThat(page).contains("\\x1b[31mred\\x00nul\\u202eesrever\\u2066");
    assertOnlyOurs(page);
  }

  @Test
  void allowsNothingButItsOwnStyle() throws IOException, NoSuchAlgorithmException {
    record("Hello");

    String page = page(Home.open(directory));

    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    String hash =
        Base64.getEncoder().encodeToString(sha256.digest(style.getBytes(StandardCharsets.UTF_8)));
    assertThat(page)
        .contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'sha256-"
                + hash
                + "'; base-uri 'none'; form-action 'none'\">")
        .contains("<meta charset=\"utf-8\">");
    assertThat(style).doesNotContain("url(", "@import", "expression");
    assertThat(style).contains("prefers-color-scheme: dark");
    assertOnlyOurs(page);
  }

  @Test
  void tellsManySessionsOneAfterTheOther() throws IOException {
    Corpus.of(11, 40).write(directory, done -> {});
    Home home = Home.open(directory);

    String page = page(home);

    assertThat(page).contains("<h1>40 recorded sessions</h1>");
    assertThat(page.split("<details class=\"session\">", -1)).hasSize(41);
    for (Row row : home.search(Filter.where().limit(Filter.MOST).build()).rows()) {
      assertThat(page).contains(row.session().name());
    }
    assertOnlyOurs(page);
  }

  /** Every tag is one of ours, closed in order, with no attribute that fetches or runs. */
  private static void assertOnlyOurs(String page) {
    assertThat(page.chars().filter(c -> Character.isISOControl(c) && c != '\n').count()).isZero();
    String body = page.replaceFirst("(?s)<style>.*?</style>", "");
    Deque<String> open = new ArrayDeque<>();
    Set<String> tags = new TreeSet<>();
    Set<String> attributes = new TreeSet<>();
    Matcher tag = TAG.matcher(body);
    long found = 0;
    for (; tag.find(); found++) {
      String name = tag.group(2);
      tags.add(name);
      Matcher attribute = ATTRIBUTE.matcher(name.equals("meta") ? "" : tag.group(3));
      while (attribute.find()) {
        attributes.add(attribute.group(1));
      }
      if (tag.group(1).isEmpty() && !EMPTY.contains(name)) {
        open.push(name);
      } else if (!tag.group(1).isEmpty() && !open.pop().equals(name)) {
        throw new AssertionError("closed too early at " + tag.start());
      }
    }
    assertThat(open).isEmpty();
    assertThat(body.chars().filter(c -> c == '<').count()).isEqualTo(found);
    assertThat(tags).isSubsetOf(OURS);
    assertThat(attributes)
        .isSubsetOf(
            "class",
            "dir",
            "lang",
            "viewBox",
            "preserveAspectRatio",
            "aria-hidden",
            "x",
            "width",
            "height");
  }
}
