package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.mask.Masking;
import io.afr.journal.Content;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentsTest {

  private final Contents contents =
      new Contents(new MemoryTape(), new Limits(1_000), new Privacy(Masking.builtIn()));
  private final Spoken spoken = new Spoken();

  @Test
  void describesWhatNeverChangesOnce() {
    Message message = new Message("a".repeat(100), true);

    Content first = one(message);
    Content again = one(message);

    assertThat(spoken.described).isEqualTo(1);
    assertThat(first.bytes()).hasSize(100);
    assertThat(again.bytes()).isNull();
    assertThat(again.hash()).isEqualTo(first.hash());
    assertThat(again.again().bytes()).isEqualTo(first.bytes());
    assertThat(spoken.described).isEqualTo(2);
  }

  @Test
  void keepsTheBytesOfWhatIsShort() {
    Message message = new Message("hi", true);

    assertThat(one(message)).isEqualTo(one(message)).hasToString("hi");
    assertThat(spoken.described).isEqualTo(1);
  }

  @Test
  void describesWhatMayChangeEachTime() {
    Message message = new Message("a".repeat(100), false);
    Content first = one(message);
    message.text = "b".repeat(100);

    assertThat(one(message)).isNotEqualTo(first).hasToString(message.text);
  }

  @Test
  void anEqualObjectIsAnotherOne() {
    one(new Message("a".repeat(100), true));
    one(new Message("a".repeat(100), true));

    assertThat(spoken.described).isEqualTo(2);
  }

  @Test
  void collectsTheFingerprintsOfMessagesKnownOrNot() {
    Message fixed = new Message("a".repeat(100), true);
    Message loose = new Message("b", false);
    List<Said> messages = List.of(new Said.Several<>(List.of(fixed, loose), spoken));

    Fingerprints first = new Fingerprints();
    Fingerprints second = new Fingerprints();
    contents.messages(messages, first);
    contents.messages(messages, second);

    assertThat(first.toArray()).isEqualTo(second.toArray()).containsExactly(100, 1);
  }

  @Test
  void anArrayOfTheSameObjectsIsKnown() {
    Message one = new Message("\"" + "a".repeat(100) + "\"", true);
    Message two = new Message("2", true);

    Content first = array(one, two);
    int described = spoken.described;
    Content again = array(one, two);

    assertThat(first).hasToString("[" + one.text + ",2]");
    assertThat(again.hash()).isEqualTo(first.hash());
    assertThat(again.bytes()).isNull();
    assertThat(spoken.described).isEqualTo(described);
    assertThat(array(two, one)).hasToString("[2," + one.text + "]");
    assertThat(array()).hasToString("[]");
  }

  @Test
  void anArrayWithSomethingThatMayChangeIsDescribedEachTime() {
    Message loose = new Message("1", false);

    array(loose);
    loose.text = "2";

    assertThat(array(loose)).hasToString("[2]");
  }

  @Test
  void keepsNoMoreThanTheLimit() {
    Content content = one(new Message("a".repeat(5_000), true));

    assertThat(content.bytes()).hasSize(1_000);
    assertThat(content.trueLength()).isEqualTo(5_000);
  }

  @Test
  void canMakeAgainWhatIsShortAndHasAnAttachment() {
    byte[] image = new byte[100];
    Description<Message> pictured = new Pictured(Content.of("image/png", image));
    Message message = new Message("see", true);
    Content first = part(new Said.One<>(message, pictured));

    Content again = part(new Said.One<>(message, pictured));

    assertThat(again.attachments().get(0).bytes()).isNull();
    assertThat(again.again()).isEqualTo(first);
    assertThat(again.again().attachments().get(0).bytes()).isEqualTo(image);
  }

  @Test
  void withoutTextAPartKeepsWhatItsNameAllowsHoweverItWasSaid() {
    Contents untold =
        new Contents(new MemoryTape(), new Limits(1_000), new Privacy(Masking.builtIn(), false));
    Message message = new Message("{\"id\":\"anna\",\"name\":\"bert\"}", true);
    Content whole = spoken.content(message);

    for (String name : List.of(PartName.ARGS, PartName.USAGE, PartName.PARAMETERS)) {
      String expected = part(untold, name, new Said.Whole(whole)).toString();
      assertThat(part(untold, name, new Said.One<>(message, spoken))).hasToString(expected);
      assertThat(part(untold, name, new Said.One<>(message, spoken)).again()).hasToString(expected);
    }
    assertThat(
            part(untold, PartName.RESULT, new Said.Several<>(List.of(message), spoken)).toString())
        .doesNotContain("anna", "bert");
  }

  private static Content part(Contents contents, String name, Said said) {
    return contents.parts(List.of(new Said.Part(name, said))).get(0).content();
  }

  private Content one(Message message) {
    return part(new Said.One<>(message, spoken));
  }

  private Content array(Message... messages) {
    return part(new Said.Several<>(List.of(messages), spoken));
  }

  private Content part(Said said) {
    List<Part> parts = contents.parts(List.of(new Said.Part("x", said)));
    return parts.get(0).content();
  }

  private static final class Message {

    String text;
    final boolean isFixed;

    Message(String text, boolean isFixed) {
      this.text = text;
      this.isFixed = isFixed;
    }
  }

  private record Pictured(Content image) implements Description<Message> {

    @Override
    public boolean isImmutable(Message message) {
      return message.isFixed;
    }

    @Override
    public Content content(Message message) {
      return Content.text(message.text).withAttachments(List.of(image));
    }

    @Override
    public long fingerprint(Message message) {
      return message.text.length();
    }
  }

  private static final class Spoken implements Description<Message> {

    int described;

    @Override
    public boolean isImmutable(Message message) {
      return message.isFixed;
    }

    @Override
    public Content content(Message message) {
      described++;
      return Content.text(message.text);
    }

    @Override
    public long fingerprint(Message message) {
      return message.text.length();
    }
  }
}
