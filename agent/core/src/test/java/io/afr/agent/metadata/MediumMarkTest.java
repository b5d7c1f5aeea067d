package io.afr.agent.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.json.Json;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.json.Media;
import io.afr.journal.AttachmentMark;
import io.afr.journal.Content;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MediumMarkTest {

  private final byte[] image = new byte[5_000];

  MediumMarkTest() {
    new Random(1).nextBytes(image);
  }

  @Test
  void leavesTypeAndLengthOfAnAttachedImage() {
    Content message =
        JsonWriter.of(
            JsonObject.of(
                "role",
                "user",
                "parts",
                List.of(
                    JsonObject.of(
                        "type",
                        "blob",
                        "modality",
                        "image",
                        "mime_type",
                        "image/png",
                        "content",
                        Media.of("image/png", image)))));

    Content skeleton = Skeleton.of(message);

    assertThat(skeleton)
        .hasToString(
            "{\"role\":\"user\",\"parts\":[{\"type\":\"blob\",\"modality\":\"image\","
                + "\"mime_type\":\"image/png\",\"content\":\"%s\"}]}"
                    .formatted(AttachmentMark.untold(0)));
    assertThat(skeleton.attachments())
        .containsExactly(Content.truncated("image/png", new byte[0], image.length));
  }

  @Test
  void leavesTypeAndLengthOfAnImageInAProvidersJson() {
    String base64 = Base64.getEncoder().encodeToString(image);
    String json =
        "{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":"
            + "{\"url\":\"data:image/jpeg;base64,"
            + base64
            + "\"}}]}";

    Content skeleton = Skeleton.of(Json.parse(json.getBytes(UTF_8)).content());

    assertThat(skeleton)
        .hasToString(
            "{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":"
                + "{\"url\":\"data:image/jpeg;base64,"
                + AttachmentMark.untold(0)
                + "\"}}]}");
    assertThat(skeleton.attachments())
        .containsExactly(Content.truncated("image/jpeg", new byte[0], image.length));
  }

  @Test
  void tellsNothingOfTextThatOnlyMentionsAMark() {
    String text = "secret " + AttachmentMark.of(0, image);

    assertThat(Skeleton.of(JsonWriter.of(JsonObject.of("content", text))).toString())
        .startsWith("{\"content\":\"[content not recorded: ");
  }
}
