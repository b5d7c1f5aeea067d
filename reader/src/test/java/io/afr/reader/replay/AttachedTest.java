package io.afr.reader.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.AttachmentMark;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Hash;
import io.afr.journal.Layer;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.reader.Action;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Images stand beside the messages that hold them, and are shown in their places. */
final class AttachedTest {

  private static final byte[] image = {1, 2, 3, 4};

  private final Script script = Script.of("j1");

  @Test
  void putsAnImageInItsPlace() {
    script.chat().asks(Messages.whole(List.of(message(Content.of("image/png", image))))).ok();

    JsonNode part = script.actions().get(0).data().at("/newMessages/0/parts/0");

    assertThat(part.path("type").asString()).isEqualTo("blob");
    assertThat(part.path("mime_type").asString()).isEqualTo("image/png");
    assertThat(part.path("content").asString()).isEqualTo(base64(image));
    assertThat(part.path("length").asInt()).isEqualTo(4);
    assertThat(part.has("truncated")).isFalse();
  }

  @Test
  void saysWhatIsGoneOfAnImage() {
    Content cut = Content.truncated("image/png", image, 20_000_000);
    Content gone = Content.referredTo("image/png", new Hash(1, 2), 5_000);
    script.chat().asks(Messages.whole(List.of(message(cut), message(gone)))).ok();

    JsonNode messages = script.actions().get(0).data().path("newMessages");

    assertThat(messages.at("/0/parts/0/content").asString()).isEqualTo(base64(image));
    assertThat(messages.at("/0/parts/0/length").asInt()).isEqualTo(20_000_000);
    assertThat(messages.at("/0/parts/0/truncated").asBoolean()).isTrue();
    assertThat(messages.at("/1/parts/0/type").asString()).isEqualTo("missing");
    assertThat(messages.at("/1/parts/0/mime_type").asString()).isEqualTo("image/png");
    assertThat(messages.at("/1/parts/0/length").asInt()).isEqualTo(5_000);
    assertThat(messages.toString()).doesNotContain(AttachmentMark.START);
  }

  @Test
  void putsProvidersJsonTogetherAsItWas() {
    String mark = AttachmentMark.of(0, image);
    String sound = AttachmentMark.of(1, new byte[5]);
    Content message =
        Content.json(
                ("{'role':'user','content':[{'type':'image_url','image_url':{'url':"
                        + "'data:image/png;base64,"
                        + mark
                        + "'}},{'type':'input_audio','input_audio':{'data':'"
                        + sound
                        + "','format':'wav'}},{'type':'new_kind','at':['a "
                        + mark
                        + " b']}]}")
                    .replace('\'', '"'))
            .withAttachments(
                List.of(Content.of("image/png", image), Content.of("audio/wav", new byte[5])));
    script
        .llm(Layer.SDK, "chat")
        .with(Attribute.DIALECT, "openai.chat")
        .asks(Messages.whole(List.of(message)))
        .ok();

    JsonNode parts = script.actions().get(0).data().at("/newMessages/0/parts");

    assertThat(parts.at("/0/content").asString()).isEqualTo(base64(image));
    assertThat(parts.at("/0/mime_type").asString()).isEqualTo("image/png");
    assertThat(parts.at("/1/content").asString()).isEqualTo(base64(new byte[5]));
    assertThat(parts.at("/1/mime_type").asString()).isEqualTo("audio/wav");
    assertThat(parts.at("/2/at/0").asString()).isEqualTo("a " + base64(image) + " b");
  }

  @Test
  void putsImagesIntoAnswersResultsAndItems() {
    Content message = message(Content.of("image/png", image));
    script.chat().ok(new Part(PartName.RESPONSE, message));
    script.tool("draw").ok(new Part(PartName.RESULT, message));
    script.memory("get").ok(new Part(PartName.ITEM, message));

    List<Action> actions = script.actions();

    assertThat(actions.get(0).data().at("/response/messages/0/parts/0/content").asString())
        .isEqualTo(base64(image));
    assertThat(actions.get(2).data().at("/result/parts/0/content").asString())
        .isEqualTo(base64(image));
    assertThat(actions.get(3).data().at("/items/0/parts/0/content").asString())
        .isEqualTo(base64(image));
  }

  @Test
  void goesOnFromARequestWithTheSameImage() {
    Step first = script.chat().asks(Messages.whole(List.of(message(Content.of("a/b", image)))));
    first.ok();
    script
        .chat()
        .asks(
            Messages.whole(
                List.of(message(Content.of("a/b", image)), Content.json(Script.user("more")))))
        .ok();

    assertThat(script.actions().get(1).data().path("continues").asString()).isEqualTo(first.id());
    assertThat(script.actions().get(1).data().path("newMessages")).hasSize(1);
  }

  @Test
  void readsTheFrontOfAMessageThatWasCut() {
    byte[] front =
        Script.user("good morning")
            .substring(0, 56)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    script.chat().asks(Messages.whole(List.of(Content.truncated(Content.JSON, front, 9_000)))).ok();

    JsonNode message = script.actions().get(0).data().at("/newMessages/0");

    assertThat(message.path("role").asString()).isEqualTo("user");
    assertThat(message.at("/parts/0/content").asString()).isNotEmpty();
    assertThat("good morning").startsWith(message.at("/parts/0/content").asString());
    assertThat(message.at("/parts/1/type").asString()).isEqualTo("truncated");
    assertThat(message.at("/parts/1/length").asInt()).isEqualTo(9_000);
  }

  private static Content message(Content attachment) {
    return Content.json(
            ("{'role':'user','parts':[{'type':'blob','modality':'image','mime_type':'image/png',"
                    + "'content':'"
                    + AttachmentMark.of(0, image)
                    + "'}]}")
                .replace('\'', '"'))
        .withAttachments(List.of(attachment));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
