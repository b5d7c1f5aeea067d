package io.afr.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The description says what is so. */
class OpenApiTest {

  @TempDir private Path home;

  @Test
  void describesEveryRouteAndNoOther() throws Exception {
    try (Site site = Site.of(home)) {
      JsonNode document = site.get("/api/openapi.json").json();
      Set<String> described = new TreeSet<>();
      for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
        for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
          described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }

      assertThat(document.get("openapi").stringValue()).startsWith("3.1");
      assertThat(described).isEqualTo(new TreeSet<>(site.server().routes()));
    }
  }

  /** Whoever gives another parameter is told which there are. */
  @Test
  void describesEveryParameter() throws Exception {
    try (Site site = Site.of(home)) {
      JsonNode paths = site.get("/api/openapi.json").json().get("paths");
      for (Map.Entry<String, JsonNode> path : paths.properties()) {
        if (path.getValue().has("get") && !path.getKey().equals("/api/openapi.json")) {
          String refused =
              site.get(path.getKey().replaceAll("\\{\\w+}", "x") + "?other=1").message();

          assertThat(listed(refused)).as(path.getKey()).isEqualTo(described(path.getValue()));
        }
      }
    }
  }

  private static Set<String> listed(String message) {
    assertThat(message).startsWith("other: is none of [");
    return Arrays.stream(message.replaceAll(".*\\[|]", "").split(", "))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<String> described(JsonNode path) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : path.at("/get/parameters")) {
      if (parameter.get("in").stringValue().equals("query")) {
        names.add(parameter.get("name").stringValue());
      }
    }
    return names;
  }
}
