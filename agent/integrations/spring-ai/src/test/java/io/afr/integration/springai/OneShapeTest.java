package io.afr.integration.springai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.content.Media;
import org.springframework.util.MimeTypeUtils;

class OneShapeTest {

  @Test
  void whoSpeaksIsTheRole() {
    assertThat(json(new SystemMessage("Be brief.")))
        .isEqualTo(
            "{\"role\":\"system\",\"parts\":[{\"type\":\"text\",\"content\":\"Be brief.\"}]}");
    assertThat(json(new UserMessage("Hello"))).startsWith("{\"role\":\"user\"");
    assertThat(json(new AssistantMessage("Hi"))).startsWith("{\"role\":\"assistant\"");
  }

  @Test
  void anAnswerThatOnlyAsksForToolsHasNoText() {
    assertThat(json(asks(new ArrayList<>())))
        .isEqualTo(
            "{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"call-1\","
                + "\"name\":\"add\",\"arguments\":{\"a\":1}}]}");
  }

  @Test
  void eachToolsResultIsAPart() {
    ToolResponseMessage results =
        ToolResponseMessage.builder()
            .responses(
                List.of(
                    new ToolResponseMessage.ToolResponse("call-1", "add", "3"),
                    new ToolResponseMessage.ToolResponse("call-2", "add", "7")))
            .build();

    assertThat(json(results))
        .contains("\"role\":\"tool\"", "call-1", "call-2", "\"response\":\"7\"");
  }

  @Test
  void whatAModelThoughtComesBeforeWhatItSaid() {
    Message answer =
        AssistantMessage.builder()
            .content("42")
            .properties(Map.of("reasoningContent", "Let me see."))
            .build();

    assertThat(json(answer)).contains("\"type\":\"reasoning\",\"content\":\"Let me see.\"");
  }

  @Test
  void anImageKeepsItsTypeAndIsShownByItsAddress() {
    Message message =
        UserMessage.builder()
            .text("What is this?")
            .media(
                new Media(
                    MimeTypeUtils.IMAGE_PNG, java.net.URI.create("https://example.com/a.png")))
            .build();

    assertThat(json(message))
        .contains("\"modality\":\"image\"", "image/png", "https://example.com/a.png");
  }

  @Test
  void onlyWhatNobodyCanChangeIsTakenForKnown() {
    assertThat(Described.MESSAGE.isImmutable(new UserMessage("Hello"))).isTrue();
    assertThat(Described.MESSAGE.isImmutable(new AssistantMessage("Hi"))).isTrue();
    assertThat(Described.MESSAGE.isImmutable(asks(new ArrayList<>()))).isFalse();
    assertThat(Described.MESSAGE.isImmutable(new Whisper())).isFalse();
  }

  private static Message asks(List<AssistantMessage.ToolCall> calls) {
    calls.add(new AssistantMessage.ToolCall("call-1", "function", "add", "{\"a\":1}"));
    return AssistantMessage.builder().content("").toolCalls(calls).build();
  }

  private static String json(Message message) {
    return OneShape.message(message).toString();
  }

  /** A message of the program's own. */
  private static final class Whisper extends AssistantMessage {
    Whisper() {
      super("psst");
    }
  }
}
