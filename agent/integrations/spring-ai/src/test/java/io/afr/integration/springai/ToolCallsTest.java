package io.afr.integration.springai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

class ToolCallsTest {

  @Test
  void eachExecutionTakesTheNextCallOfItsName() {
    ToolCalls expected = ToolCalls.expect(asked("add", "add", "divide"));

    assertThat(ToolCalls.begin("divide")).isEqualTo("call-2");
    ToolCalls.end();
    assertThat(ToolCalls.begin("add")).isEqualTo("call-0");
    ToolCalls.end();
    assertThat(ToolCalls.begin("add")).isEqualTo("call-1");
    ToolCalls.end();
    assertThat(ToolCalls.begin("add")).isNull();
    expected.done();
  }

  @Test
  void aToolInsideItsDecoratorIsToldFromOneThatBegins() {
    ToolCalls expected = ToolCalls.expect(asked("add", "add"));

    assertThat(ToolCalls.isExecuting("add")).isFalse();
    assertThat(ToolCalls.begin("add")).isEqualTo("call-0");
    assertThat(ToolCalls.isExecuting("add")).isTrue();
    ToolCalls.end();
    assertThat(ToolCalls.isExecuting("add")).isFalse();
    expected.done();
  }

  @Test
  void callsOfAToolsOwnModelAreApart() {
    ToolCalls outer = ToolCalls.expect(asked("ask", "ask"));
    assertThat(ToolCalls.begin("ask")).isEqualTo("call-0");
    ToolCalls inner = ToolCalls.expect(asked("add"));
    assertThat(ToolCalls.begin("add")).isEqualTo("call-0");
    ToolCalls.end();
    inner.done();
    ToolCalls.end();

    assertThat(ToolCalls.begin("ask")).isEqualTo("call-1");
    outer.done();
    assertThat(ToolCalls.begin("ask")).isNull();
  }

  private static ChatResponse asked(String... tools) {
    List<AssistantMessage.ToolCall> calls = new java.util.ArrayList<>();
    for (int i = 0; i < tools.length; i++) {
      calls.add(new AssistantMessage.ToolCall("call-" + i, "function", tools[i], "{}"));
    }
    return new ChatResponse(
        List.of(new Generation(AssistantMessage.builder().content("").toolCalls(calls).build())));
  }
}
