package io.afr.agent.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.AttachmentMark;
import io.afr.journal.Content;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MediaTest {

  private static final byte[] png = file("\u0089PNG", 5_000);
  private static final byte[] sound = file("RIFF0000WAVE", 6_001);

  @Test
  void attachesMediaToWhatIsWritten() {
    Content content =
        JsonWriter.of(
            List.of(
                Map.of("content", Media.of("image/x", png)),
                Media.ofBase64(null, base64(sound)),
                png));

    assertThat(content.attachments())
        .containsExactly(
            Content.of("image/x", png),
            Content.of("audio/wav", sound),
            Content.of("image/png", png));
    assertThat(content)
        .hasToString(
            "[{\"content\":\"%s\"},\"%s\",\"%s\"]"
                .formatted(
                    AttachmentMark.of(0, png),
                    AttachmentMark.of(1, sound),
                    AttachmentMark.of(2, png)));
  }

  @Test
  void leavesInTheTextWhatIsShortOrNoBase64OfItsOwnWriter() {
    String urls = base64(png).replace('+', '-').replace('/', '_');
    String lines = Base64.getMimeEncoder().encodeToString(png);
    String odd = base64(sound).replaceAll("=+$", "");
    String other =
        odd.substring(0, odd.length() - 1) + "/==".substring(0, 4 - odd.length() % 4 + 1);

    assertThat(JsonWriter.of(Arrays.copyOf(png, 100)).attachments()).isEmpty();
    for (String text : List.of(urls, lines, odd, other, "x y".repeat(1_000))) {
      Content content = JsonWriter.of(Media.ofBase64("image/png", text));

      assertThat(content.attachments()).isEmpty();
      assertThat(content).hasToString(JsonWriter.of(text).toString());
    }
  }

  @Test
  void takesMediaOutOfWhatOthersWrote() {
    String json =
        "{ \"content\" : [{\"url\":\"data:image/webp;base64,%s\"},{\"audio\":{\"data\":\"%s\"}},\"%s\"]}"
            .formatted(base64(png), base64(sound), "tail ".repeat(1_000));

    Content content = Json.parse(json.getBytes(UTF_8)).content();

    assertThat(content.attachments())
        .containsExactly(Content.of("image/webp", png), Content.of("audio/wav", sound));
    assertThat(
            content
                .toString()
                .replace(AttachmentMark.of(0, png), base64(png))
                .replace(AttachmentMark.of(1, sound), base64(sound)))
        .isEqualTo(json);
  }

  @Test
  void takesNothingOutThatIsNoMedium() {
    for (String text :
        List.of("x".repeat(8_000), base64(file("what", 3_000)), "data:,".repeat(900))) {
      String json = "[\"" + text + "\"]";

      assertThat(Json.parse(json.getBytes(UTF_8)).content()).isEqualTo(Content.json(json));
    }
  }

  @Test
  void keepsTheTypeAndTheTrueLengthOfWhatIsCut() {
    byte[] large = file("%PDF", (16 << 20) + 10);
    String json = "{\"file_data\":\"" + base64(large) + "\"}";

    Content cut = Json.parse(json.getBytes(UTF_8)).content().attachments().get(0);

    assertThat(cut.mediaType()).isEqualTo("application/pdf");
    assertThat(cut.trueLength()).isEqualTo(large.length);
    assertThat(cut.bytes()).isEqualTo(Arrays.copyOf(large, 16 << 20));
    assertThat(JsonWriter.of(Media.ofBase64("a/b", base64(large))).attachments().get(0))
        .isEqualTo(Content.truncated("a/b", Arrays.copyOf(large, 16 << 20), large.length));
  }

  private static byte[] file(String beginning, int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    byte[] front = beginning.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    System.arraycopy(front, 0, bytes, 0, front.length);
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
