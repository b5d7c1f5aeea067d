package io.afr.reader.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SpansTest {

  private final List<JsonNode> bundles = new ArrayList<>();
  private final Spans spans = new Spans(request -> bundles.add(Json.parse(request)));

  private static ObjectNode of(String name) {
    return Json.object().put("name", name);
  }

  @Test
  void bundlesWhatBelongsToOneProgram() throws IOException {
    spans.add(of("shop"), of("a"));
    spans.add(of("bank"), of("b"));
    spans.add(of("shop"), of("c"));
    assertThat(bundles).isEmpty();

    spans.flush();
    spans.flush();

    assertThat(bundles).hasSize(1);
    assertThat(bundles.get(0).at("/resourceSpans/0/resource/name").asString()).isEqualTo("shop");
    assertThat(bundles.get(0).at("/resourceSpans/0/scopeSpans/0/spans/1/name").asString())
        .isEqualTo("c");
    assertThat(bundles.get(0).at("/resourceSpans/1/scopeSpans/0/spans/0/name").asString())
        .isEqualTo("b");
  }

  @Test
  void holdsNoMoreThanCollectorsTake() throws IOException {
    for (int i = 0; i < 1_300; i++) {
      spans.add(of("shop"), of("s" + i));
    }
    assertThat(bundles).hasSize(2);

    for (int i = 0; i < 5; i++) {
      spans.add(of("shop"), of("large".repeat(200_000)));
    }
    assertThat(bundles).hasSize(4);

    spans.flush();
    int all = 0;
    for (JsonNode bundle : bundles) {
      all += bundle.at("/resourceSpans/0/scopeSpans/0/spans").size();
    }
    assertThat(all).isEqualTo(1_305);
  }
}
