package io.afr.agent.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.mask.Shapes.Shape;
import io.afr.journal.Content;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real keys look like is found wherever it stands. */
final class SecretsTest {

  private static final Masking masking = Masking.builtIn();

  static Stream<Shape> shapes() {
    return Stream.of(1L, 2L, 3L).flatMap(seed -> Shapes.of(seed).stream());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void masksASecretInASentence(Shape shape) {
    String said = "Use " + shape.secret() + ", please.";

    assertThat(masked(said)).isEqualTo("Use " + shape.mark() + ", please.");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void masksASecretThatIsTheWholeText(Shape shape) {
    assertThat(masked(shape.secret())).isEqualTo(shape.mark());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void masksASecretWhateverStandsAroundIt(Shape shape) {
    for (String around : List.of("\n", "\"", "'", "`", "(", "#", ",", ";", "|", "日", "é", ">")) {
      String said = "x" + around + shape.secret() + around + "x=" + shape.secret();

      assertThat(masked(said))
          .isEqualTo("x" + around + shape.mark() + around + "x=" + shape.mark());
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void masksASecretAtEveryOffset(Shape shape) {
    for (int offset = 0; offset < 64; offset++) {
      String before = ".".repeat(offset);

      assertThat(masked(before + " " + shape.secret() + " " + before))
          .isEqualTo(before + " " + shape.mark() + " " + before);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void leavesJsonValid(Shape shape) {
    Content json =
        JsonWriter.write(
            writer ->
                writer
                    .beginObject()
                    .field("role", "user")
                    .field("content", "line one\n" + shape.secret() + "\nline \"three\"")
                    .field("last", 1)
                    .endObject());

    Json masked = Json.parse(bytes(masking.content(json)));

    assertThat(masked.get("content").text())
        .isEqualTo("line one\n" + shape.mark() + "\nline \"three\"");
    assertThat(masked.get("last").text()).isEqualTo("1");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void leavesJsonWithinJsonValid(Shape shape) {
    Content inner = JsonWriter.of(java.util.Map.of("note", shape.secret()));
    Content outer = JsonWriter.of(java.util.Map.of("arguments", inner.toString()));

    Json masked = Json.parse(bytes(masking.content(outer)));

    Json arguments = Json.parse(utf8(Objects.requireNonNull(masked.get("arguments").text())));
    assertThat(arguments.get("note").text()).isEqualTo(shape.mark());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void masksTheBeginningOfASecretThatWasCutOff(Shape shape) {
    byte[] whole = utf8("Use " + shape.secret());
    int shown = Math.min(shape.beginning().length() + 16, shape.secret().length());
    for (int kept = shown; kept < whole.length; kept++) {
      Content cut = Content.truncated(Content.TEXT, Arrays.copyOf(whole, kept), whole.length + 99L);

      Content masked = masking.content(cut);

      assertThat(masked.toString()).doesNotContain(shape.secret().substring(0, shown));
      assertThat(masked.isTruncated()).isTrue();
    }
  }

  @Test
  void findsSeveralSecretsInOneText() {
    List<Shape> all = Shapes.of(4);
    String said = String.join(" and ", all.stream().map(Shape::secret).toList());

    assertThat(masked(said))
        .isEqualTo(String.join(" and ", all.stream().map(Shape::mark).toList()));
  }

  private static String masked(String text) {
    return masking.content(Content.text(text)).toString();
  }

  private static byte[] bytes(Content content) {
    return Objects.requireNonNull(content.bytes());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
