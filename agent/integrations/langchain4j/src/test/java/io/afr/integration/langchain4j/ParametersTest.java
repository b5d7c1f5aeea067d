package io.afr.integration.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void areAbsentWhereNothingIsAsked() {
    assertThat(Parameters.of(DefaultChatRequestParameters.EMPTY)).isNull();
  }

  @Test
  void keepWhatEveryProviderKnowsAndWhatOnlyOneDoes() {
    ChatRequestParameters parameters =
        OpenAiChatRequestParameters.builder()
            .modelName("m")
            .temperature(0.5)
            .stopSequences("END")
            .seed(7)
            .reasoningEffort("low")
            .build();

    assertThat(Parameters.of(parameters))
        .hasToString(
            "{\"temperature\":0.5,\"stopSequences\":[\"END\"],\"reasoningEffort\":\"low\",\"seed\":7}");
  }

  @Test
  void keepTheSchemaOfTheAnswer() {
    ChatRequestParameters parameters =
        ChatRequestParameters.builder()
            .responseFormat(
                ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder().name("Person").rootElement(person()).build())
                    .build())
            .build();

    assertThat(Parameters.of(parameters).toString())
        .contains("\"type\":\"JSON\",\"name\":\"Person\"")
        .contains("\"name\":{\"type\":\"string\"}");
  }

  @Test
  void toolsStandWithTheirSchema() {
    ToolSpecification tool =
        ToolSpecification.builder()
            .name("greet")
            .description("Greets")
            .parameters(person())
            .build();

    assertThat(Schema.tool(tool).toString())
        .startsWith("{\"type\":\"function\",\"name\":\"greet\",\"description\":\"Greets\"")
        .contains("\"properties\":{\"name\":{\"type\":\"string\"}}");
  }

  private static JsonObjectSchema person() {
    return JsonObjectSchema.builder().addStringProperty("name").required("name").build();
  }
}
