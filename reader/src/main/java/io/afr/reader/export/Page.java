package io.afr.reader.export;

import io.afr.reader.Action;
import io.afr.reader.Home;
import io.afr.reader.Replay;
import io.afr.reader.SessionRef;
import io.afr.reader.Summary;
import io.afr.reader.terminal.Amounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sessions as one HTML document for people: nothing in it is fetched, nothing in it runs. Its
 * policy allows its own style sheet, by hash, and nothing else.
 */
final class Page implements Export {

  private static final DateTimeFormatter day =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Markup out;
  private final boolean isOne;
  private final Instant now;

  Page(Writer to, int sessions, Instant now) throws IOException {
    this.out = new Markup(to);
    this.isOne = sessions == 1;
    this.now = now;
    head(sessions);
  }

  private void head(int sessions) throws IOException {
    String style = style();
    out.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw("style-src 'sha256-" + hash(style) + "'; base-uri 'none'; form-action 'none'\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        .raw(Amounts.counted(sessions, "recorded session"))
        .raw("</title>\n<style>" + style + "</style>\n</head>\n<body>\n");
    if (!isOne) {
      out.raw("<h1>" + Amounts.counted(sessions, "recorded session") + "</h1>\n");
    }
  }

  @Override
  public int add(Home home, SessionRef session) throws IOException {
    Replay replay = home.replay(session);
    Summary summary = home.summary(session);
    out.raw(isOne ? "<main class=\"session\">\n<h1 dir=\"auto\">" : "<details class=\"session\">\n")
        .raw(isOne ? "" : "<summary><h2 dir=\"auto\">")
        .text(session.name())
        .raw(isOne ? "</h1>\n" : "</h2> ");
    line(replay, summary);
    out.raw(isOne ? "" : "</summary>\n");
    facts(replay, summary);
    new Story(out).tell(replay);
    out.raw(isOne ? "</main>\n" : "</details>\n");
    return replay.actions().size();
  }

  @Override
  public void close() throws IOException {
    out.raw("<footer>Recorded by Agent Flight Recorder, exported on ")
        .raw(day.format(now.truncatedTo(ChronoUnit.SECONDS)))
        .raw(" UTC. What was said is shown as it was recorded: it is somebody else's text.")
        .raw("</footer>\n</body>\n</html>\n");
  }

  /** What one wants to know before one opens it. */
  private void line(Replay replay, Summary summary) throws IOException {
    out.raw("<p class=\"line\"><span class=\"status " + summary.status().word() + "\">")
        .raw(summary.status().word() + "</span> ")
        .element("span", "agent", summary.agentId())
        .raw(" <time>" + day.format(replay.actions().get(0).startTime()) + " UTC</time> ")
        .raw("<span>" + Amounts.duration(summary.wallClockMs()) + "</span> ")
        .raw("<span>" + Amounts.counted(summary.actionCount(), "action") + "</span>");
    if (summary.errors() > 0) {
      out.raw(" <span class=\"error\">" + Amounts.counted(summary.errors(), "error") + "</span>");
    }
    if (summary.cost() != null) {
      out.raw(" <span>" + Amounts.cost(summary.cost()) + "</span>");
    }
    out.raw("</p>\n");
  }

  private void facts(Replay replay, Summary summary) throws IOException {
    Action first = replay.actions().get(0);
    out.raw("<dl class=\"facts\">");
    fact("service", first.origin().service() + " on " + first.origin().host());
    fact("did", did(summary));
    fact("used", used(summary));
    fact("in models", share(summary.llmTimeMs()));
    fact("in tools", share(summary.toolTimeMs()));
    fact("in memories", share(summary.memoryTimeMs()));
    fact("models", names(summary.byModel().stream().map(Summary.ByModel::model).toList()));
    fact("tools", names(summary.tools()));
    fact("tags", names(first.origin().tags().entrySet()));
    out.raw("</dl>\n");
  }

  private static String did(Summary summary) {
    return Amounts.counted(summary.turns(), "turn")
        + ", "
        + Amounts.counted(summary.llmCalls(), "LLM call")
        + ", "
        + Amounts.counted(summary.toolCalls(), "tool call")
        + ", "
        + Amounts.counted(summary.memoryOps(), "memory op");
  }

  private static @Nullable String used(Summary summary) {
    Long tokens = summary.tokensUsed();
    Double cost = summary.cost();
    if (tokens == null) {
      return null;
    }
    String incomplete = summary.costIncomplete() ? " (incomplete)" : "";
    return Amounts.counted(tokens, "token")
        + (cost == null ? "" : ", " + Amounts.cost(cost) + incomplete);
  }

  private static @Nullable String share(double millis) {
    return millis > 0 ? Amounts.duration(millis) : null;
  }

  private static String names(Iterable<?> names) {
    StringBuilder line = new StringBuilder();
    names.forEach(name -> line.append(line.isEmpty() ? "" : ", ").append(name));
    return line.toString();
  }

  private void fact(String name, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      out.raw("<dt>" + name + "</dt>").element("dd", "", value);
    }
  }

  private static String style() throws IOException {
    try (InputStream sheet = Page.class.getResourceAsStream("page.css")) {
      if (sheet == null) {
        throw new IOException("page.css is missing from the jar");
      }
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String style) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
