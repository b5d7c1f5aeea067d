package io.afr.integration.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.CustomMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.PdfFileContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneShapeTest {

  @Test
  void saysWhoSpeaks() {
    assertThat(json(SystemMessage.from("Be brief.")))
        .isEqualTo(
            "{\"role\":\"system\",\"parts\":[{\"type\":\"text\",\"content\":\"Be brief.\"}]}");
    assertThat(json(UserMessage.from("anna", "Hi")))
        .isEqualTo(
            "{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Hi\"}],\"name\":\"anna\"}");
  }

  @Test
  void keepsEveryPartOfAMultimodalQuestion() {
    String json =
        json(
            UserMessage.from(
                TextContent.from("What is this?"),
                ImageContent.from("https://example.com/cat.png"),
                ImageContent.from("aGk=", "image/png"),
                AudioContent.from("aGk=", "audio/mp3"),
                PdfFileContent.from("https://example.com/a.pdf")));

    assertThat(json)
        .contains("{\"type\":\"text\",\"content\":\"What is this?\"}")
        .contains(
            "{\"type\":\"uri\",\"modality\":\"image\",\"uri\":\"https://example.com/cat.png\"}")
        .contains(
            "{\"type\":\"blob\",\"modality\":\"image\",\"mime_type\":\"image/png\",\"content\":\"aGk=\"}")
        .contains("\"modality\":\"audio\"")
        .contains("\"modality\":\"document\"");
  }

  @Test
  void keepsThoughtsAndToolCallsOfAnAnswer() {
    AiMessage answer =
        AiMessage.builder()
            .text("Let me see.")
            .thinking("2 + 2?")
            .toolExecutionRequests(
                List.of(
                    ToolExecutionRequest.builder()
                        .id("call_1")
                        .name("add")
                        .arguments("{\"a\": 2}")
                        .build(),
                    ToolExecutionRequest.builder().name("add").arguments("{\"a\":").build()))
            .build();

    assertThat(json(answer))
        .isEqualTo(
            "{\"role\":\"assistant\",\"parts\":["
                + "{\"type\":\"reasoning\",\"content\":\"2 + 2?\"},"
                + "{\"type\":\"text\",\"content\":\"Let me see.\"},"
                + "{\"type\":\"tool_call\",\"id\":\"call_1\",\"name\":\"add\",\"arguments\":{\"a\": 2}},"
                + "{\"type\":\"tool_call\",\"name\":\"add\",\"arguments\":\"{\\\"a\\\":\"}]}");
  }

  @Test
  void keepsWhatAToolAnswered() {
    assertThat(json(ToolExecutionResultMessage.from("call_1", "add", "4")))
        .isEqualTo(
            "{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"call_1\","
                + "\"name\":\"add\",\"response\":\"4\"}]}");
    assertThat(
            json(
                ToolExecutionResultMessage.builder()
                    .id("call_1")
                    .toolName("draw")
                    .contents(
                        List.of(TextContent.from("Here"), ImageContent.from("aGk=", "image/png")))
                    .isError(true)
                    .build()))
        .contains("\"response\":[{\"type\":\"text\",\"content\":\"Here\"},{\"type\":\"blob\"")
        .contains("\"is_error\":true");
  }

  @Test
  void keepsMessagesOfKindsThatOnlyAProviderKnows() {
    assertThat(json(CustomMessage.from(Map.of("role", "critic"))))
        .contains("\"role\":\"custom\"")
        .contains("{\"role\":\"critic\"}");
  }

  private static String json(ChatMessage message) {
    return OneShape.message(message).toString();
  }
}
