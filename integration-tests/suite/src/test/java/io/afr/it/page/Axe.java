package io.afr.it.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges how accessible what a window shows is. */
final class Axe {
  private static final String script = read();
  private static final JsonMapper mapper = new JsonMapper();

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations']}).then(
          found => done(JSON.stringify(found.violations)), error => done('"' + error + '"'));
      """;

  /**
   * @param impact {@code minor}, {@code moderate}, {@code serious} or {@code critical}
   * @param places where, as selectors with what is wrong there
   */
  record Finding(String rule, String impact, String help, List<String> places) {
    boolean isSerious() {
      return impact.equals("serious") || impact.equals("critical");
    }
  }

  private Axe() {}

  /** Everything that axe finds wrong. */
  static List<Finding> findings(Window window) {
    if (!Boolean.TRUE.equals(window.script("return 'axe' in window"))) {
      window.script(script);
    }
    JsonNode found = mapper.readTree(String.valueOf(window.asyncScript(RUN)));
    if (!found.isArray()) {
      throw new AssertionError("axe failed: " + found);
    }
    List<Finding> findings = new ArrayList<>();
    for (JsonNode each : found) {
      findings.add(finding(each));
    }
    return List.copyOf(findings);
  }

  /** What it finds that keeps somebody from using the page. */
  static List<Finding> serious(Window window) {
    return findings(window).stream().filter(Finding::isSerious).toList();
  }

  private static Finding finding(JsonNode each) {
    List<String> places = new ArrayList<>();
    for (JsonNode node : each.path("nodes")) {
      places.add(node.path("target") + " " + node.path("failureSummary").asString(""));
    }
    return new Finding(
        each.path("id").asString(""),
        each.path("impact").asString(""),
        each.path("help").asString(""),
        List.copyOf(places));
  }

  private static String read() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe.min.js is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
