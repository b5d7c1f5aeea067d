package io.afr.agent.mask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.mask.Shapes.Shape;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret that comes in pieces is found as if it had come whole. */
final class StreamsTest {

  private static final Masking masking = Masking.builtIn();

  static Stream<Shape> shapes() {
    return Shapes.of(7).stream();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void masksASecretInTextThatIsCutAnywhere(Shape shape) {
    byte[] text = utf8("Your key is " + shape.secret() + ", keep it. ");
    for (int cut = 1; cut < text.length; cut++) {
      assertThat(text(masking.textStream(), text, cut, text.length))
          .isEqualTo("Your key is " + shape.mark() + ", keep it. ");
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void masksASecretInTextThatComesInSmallPieces(Shape shape) {
    String said = "Your key is " + shape.secret() + ", keep it. ";
    for (int size = 1; size < 9; size++) {
      String masked = text(masking.textStream(), utf8(said), size);

      assertNoneOf(shape, masked);
      assertThat(masked).startsWith("Your key is ").endsWith(", keep it. ").contains("[masked:");
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void masksASecretThatAModelSaysInSmallPieces(Shape shape) {
    for (int size = 1; size < 9; size++) {
      String stream = chat("Your key is " + shape.secret() + ", keep it.", size);

      String masked = text(masking.wireStream(), utf8(stream), 300);

      assertNoneOf(shape, masked);
      String joined = contents(masked);
      assertNoneOf(shape, joined);
      assertThat(joined).startsWith("Your key is ").endsWith(", keep it.").contains("[masked:");
      assertThat(masked).endsWith("data: [DONE]\n\n");
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void masksASecretInTheArgumentsOfATool(Shape shape) {
    String arguments = JsonWriter.of(Map.of("note", shape.secret())).toString();
    StringBuilder stream = new StringBuilder();
    for (String piece : pieces(arguments, 3)) {
      stream
          .append("event: response.function_call_arguments.delta\ndata: ")
          .append(
              JsonWriter.of(
                  Map.of(
                      "type",
                      "response.function_call_arguments.delta",
                      "item_id",
                      "fc_1",
                      "delta",
                      piece)))
          .append("\n\n");
    }

    String masked = text(masking.wireStream(), utf8(stream.toString()), 100);

    StringBuilder joined = new StringBuilder();
    events(masked).forEach(event -> joined.append(event.get("delta").text()));
    assertNoneOf(shape, masked);
    assertThat(joined.toString()).isEqualTo("{\"note\":\"" + shape.mark() + "\"}");
  }

  @Test
  void leavesAStreamWithoutSecretsAsItIs() {
    String stream =
        chat("A quiet answer, \"quoted\", with\nlines and ünïcödé 😀 and some words.", 3);

    for (int size : new int[] {1, 2, 7, 100, 100_000}) {
      assertThat(text(masking.wireStream(), utf8(stream), size)).isEqualTo(stream);
    }
  }

  @Test
  void letsGoOfWhatIsSettledWhileMoreComes() {
    MaskedStream stream = masking.wireStream();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] events = utf8(chat("one two three four five six seven eight nine ten ", 3));

    stream.add(events, 0, events.length - "data: [DONE]\n\n".length(), out);

    assertThat(contents(out.toString(UTF_8))).startsWith("one two three four five six seven eight");
  }

  @Test
  void tellsAlternativeAnswersApart() {
    StringBuilder stream = new StringBuilder();
    Shape shape = Shapes.of(9).get(0);
    List<String> pieces = pieces(shape.secret() + " end", 4);
    for (String piece : pieces) {
      stream.append("data: ").append(chunk(1, "other ")).append("\n\n");
      stream.append("data: ").append(chunk(0, piece)).append("\n\n");
    }

    String masked = text(masking.wireStream(), utf8(stream.toString()), 64);

    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (Json event : events(masked)) {
      Json choice = event.get("choices").item(0);
      boolean isFirst = "0".equals(choice.get("index").text());
      (isFirst ? first : second).append(choice.get("delta").get("content").text());
    }
    assertThat(first.toString()).isEqualTo(shape.mark() + " end");
    assertThat(second.toString()).isEqualTo("other ".repeat(pieces.size()));
  }

  @Test
  void masksWhatAnEventRepeatsWhole() {
    Shape shape = Shapes.of(9).get(0);
    String event =
        "data: {\"type\":\"response.completed\",\"response\":{\"output\":[{\"content\":[{\"type\":"
            + "\"output_text\",\"text\":\"it is "
            + shape.secret()
            + "\"}]}]}}\n\n";

    assertThat(text(masking.wireStream(), utf8(event), 10))
        .isEqualTo(event.replace(shape.secret(), shape.mark()));
  }

  @Test
  void boundsWhatItHoldsAndStillLetsNoSecretThrough() {
    String endless = "a1".repeat(300_000);
    String stream = chat("password: sk-proj-" + endless, 500);

    String masked = text(masking.wireStream(), utf8(stream), 4096);

    assertThat(masked).doesNotContain("a1a1a1a1a1a1a1a1");
    assertThat(contents(masked)).contains("[masked:");
  }

  @Test
  void masksAnAnswerThatIsNoStreamOfEvents() {
    Shape shape = Shapes.of(9).get(0);
    String page = "<html>\n<p>the key " + shape.secret() + " is bad</p>\n";

    assertThat(text(masking.wireStream(), utf8(page), 5))
        .isEqualTo(page.replace(shape.secret(), shape.mark()));
  }

  private static void assertNoneOf(Shape shape, String text) {
    String secret = shape.secret().replaceAll("-----END [A-Z ]*-----", "");
    int from = shape.beginning().length();
    int length = Math.min(16, secret.length() - from);
    for (int i = from; i + length <= secret.length(); i++) {
      assertThat(text).doesNotContain(secret.substring(i, i + length));
    }
  }

  private static String chat(String said, int size) {
    StringBuilder stream = new StringBuilder();
    for (String piece : pieces(said, size)) {
      stream.append("data: ").append(chunk(0, piece)).append("\n\n");
    }
    return stream.append("data: [DONE]\n\n").toString();
  }

  private static String chunk(int choice, String piece) {
    return JsonWriter.write(
            json ->
                json.beginObject()
                    .field("id", "chatcmpl-1")
                    .field(
                        "choices",
                        List.of(Map.of("delta", Map.of("content", piece), "index", choice)))
                    .endObject())
        .toString();
  }

  private static List<String> pieces(String text, int size) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < text.length(); i += size) {
      pieces.add(text.substring(i, Math.min(text.length(), i + size)));
    }
    return pieces;
  }

  private static String contents(String stream) {
    StringBuilder joined = new StringBuilder();
    for (Json event : events(stream)) {
      joined.append(event.get("choices").item(0).get("delta").get("content").text());
    }
    return joined.toString();
  }

  private static List<Json> events(String stream) {
    return stream
        .lines()
        .filter(line -> line.startsWith("data: {"))
        .map(line -> Json.parse(utf8(line.substring("data: ".length()))))
        .toList();
  }

  private static String text(MaskedStream stream, byte[] bytes, int... cuts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int done = 0;
    for (int i = 0; done < bytes.length; i++) {
      int to = cuts.length == 1 ? done + cuts[0] : cuts[i];
      stream.add(bytes, done, Math.min(to, bytes.length), out);
      done = Math.min(to, bytes.length);
    }
    stream.finish(false, out);
    return out.toString(UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
