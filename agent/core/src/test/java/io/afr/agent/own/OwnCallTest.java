package io.afr.agent.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How arguments and results of the program's own types read. */
final class OwnCallTest {

  private record Id(String value) {}

  private record Said(Role role, String text) {
    enum Role {
      SYSTEM
    }
  }

  private record Order(String number, int pieces) {}

  /** Whose code must not run. */
  private static final class Hostile {
    private final String name = "x";

    String getName() {
      throw new IllegalStateException("asked for " + name);
    }

    @Override
    public String toString() {
      throw new IllegalStateException("printed");
    }
  }

  @Test
  void idsArePlainTexts() {
    UUID uuid = UUID.randomUUID();

    assertThat(Plain.text("a")).isEqualTo("a");
    assertThat(Plain.text(42L)).isEqualTo("42");
    assertThat(Plain.text(uuid)).isEqualTo(uuid.toString());
    assertThat(Plain.text(Said.Role.SYSTEM)).isEqualTo("SYSTEM");
    assertThat(Plain.text(new Id("a"))).isEqualTo("a");
    assertThat(Plain.text(new Order("A", 1))).isNull();
    assertThat(Plain.text(null)).isNull();
    assertThat(Plain.text(List.of("a", "b"))).isNull();
  }

  @Test
  void textAndObjectsBecomeMessages() {
    assertThat(texts(Spoken.messages("user", "Hi"))).containsExactly(message("user", "Hi"));
    assertThat(
            texts(Spoken.messages("user", List.of(new Said(Said.Role.SYSTEM, "Be brief."), "Hi"))))
        .containsExactly(message("system", "Be brief."), message("user", "Hi"));
    assertThat(texts(Spoken.messages("assistant", new Order("A-1", 2))))
        .containsExactly(message("assistant", "{\\\"number\\\":\\\"A-1\\\",\\\"pieces\\\":2}"));
    assertThat(Spoken.messages("assistant", null)).isEmpty();
  }

  @Test
  void whatIsInTheOneShapeAlreadyStaysAsItIs() {
    Object message =
        java.util.Map.of("role", "user", "parts", List.of(java.util.Map.of("type", "image")));

    assertThat(texts(Spoken.messages("user", message)).get(0)).contains("{\"type\":\"image\"}");
  }

  @Test
  void argumentsHaveTheirNames() {
    Recipe recipe =
        new Recipe.Making(Deed.TOOL_CALL, "api")
            .argument(Role.SESSION, 0)
            .of("Box", "run", List.of("ticket", "number", "pieces"));

    assertThat(text(Handed.arguments(recipe, new Object[] {"t1", "A-1", 2})))
        .isEqualTo("{\"number\":\"A-1\",\"pieces\":2}");
  }

  @Test
  void theOnlyContentIsTheArguments() {
    Recipe recipe =
        new Recipe.Making(Deed.TOOL_CALL, "rules")
            .argument(Role.TOOL, 0)
            .argument(Role.CONTENT, 1)
            .of("Box", "run", List.of());
    Content json = Handed.arguments(recipe, new Object[] {"add", " {\"a\": 1}"});
    Content text = Handed.arguments(recipe, new Object[] {"add", "a is 1"});

    assertThat(json.mediaType()).isEqualTo(Content.JSON);
    assertThat(text(json)).isEqualTo(" {\"a\": 1}");
    assertThat(text.mediaType()).isEqualTo(Content.TEXT);
    assertThat(text(text)).isEqualTo("a is 1");
  }

  @Test
  void nothingOfTheProgramsRuns() {
    Hostile hostile = new Hostile();

    assertThat(text(Handed.content(hostile))).isEqualTo("{\"name\":\"x\"}");
    assertThat(Plain.text(hostile)).isEqualTo("x");
    assertThat(texts(Spoken.messages("user", hostile))).hasSize(1);
  }

  private static String message(String role, String text) {
    return "{\"role\":\"%s\",\"parts\":[{\"type\":\"text\",\"content\":\"%s\"}]}"
        .formatted(role, text);
  }

  private static List<String> texts(List<Content> contents) {
    return contents.stream().map(OwnCallTest::text).toList();
  }

  private static String text(Content content) {
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }
}
