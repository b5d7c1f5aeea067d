package io.afr.agent.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.own.Deed;
import io.afr.agent.own.Recipe;
import io.afr.agent.own.Role;
import io.afr.api.Afr;
import io.afr.api.AgentId;
import io.afr.api.MemoryOperation;
import io.afr.api.RecordLlmCall;
import io.afr.api.RecordMemory;
import io.afr.api.RecordTool;
import io.afr.api.Scope;
import io.afr.api.SessionId;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.Test;

final class AnnotatedTest {

  @AgentId("shop")
  private static final class Shop {
    @RecordTool
    void plain(String number, @SessionId String ticket) {}

    @RecordTool("named")
    @AgentId("clerk")
    void tool() {}

    @RecordLlmCall(provider = "acme", modelParameter = 1)
    String chat(String prompt, String model) {
      return prompt + model;
    }

    @RecordMemory(value = MemoryOperation.SEARCH, keyParameter = 0)
    List<String> search(String key, String query) {
      return List.of(key, query);
    }

    @AgentId
    void run(@SessionId long ticket) {}

    void scope(@AgentId String who, @SessionId String ticket) {}

    void nothing(String text) {}
  }

  @Test
  void knowsTheNamesOfTheApi() {
    assertThat(ApiNames.AFR).isEqualTo(Afr.class.getName());
    assertThat(ApiNames.SCOPE).isEqualTo(Scope.class.getName());
    assertThat(ApiNames.ANNOTATIONS)
        .containsExactlyInAnyOrder(
            RecordLlmCall.class.getName(),
            RecordTool.class.getName(),
            RecordMemory.class.getName(),
            SessionId.class.getName(),
            AgentId.class.getName());
  }

  @Test
  void aToolIsCalledAsItsMethodOrAsItSays() {
    Recipe plain = recipe("plain");
    assertThat(plain.deed()).isEqualTo(Deed.TOOL_CALL);
    assertThat(plain.said()).containsOnlyKeys(Role.AGENT).containsValue("shop");
    assertThat(plain.arguments()).containsEntry(Role.SESSION, List.of(1)).hasSize(1);
    assertThat(plain.parameters()).containsExactly("number", "ticket");
    assertThat(plain.type()).isEqualTo("Shop");

    assertThat(recipe("tool").said())
        .containsEntry(Role.TOOL, "named")
        .containsEntry(Role.AGENT, "clerk");
  }

  @Test
  void aModelsNameMayBeAnArgument() {
    Recipe chat = recipe("chat");

    assertThat(chat.deed()).isEqualTo(Deed.LLM_CALL);
    assertThat(chat.said())
        .containsEntry(Role.PROVIDER, "acme")
        .containsEntry(Role.OPERATION, "chat")
        .doesNotContainKey(Role.MODEL);
    assertThat(chat.arguments()).containsEntry(Role.MODEL, List.of(1));
  }

  @Test
  void aMemoryHasItsOperation() {
    Recipe search = recipe("search");

    assertThat(search.deed()).isEqualTo(Deed.MEMORY_OP);
    assertThat(search.said()).containsEntry(Role.OPERATION, "search").doesNotContainKey(Role.STORE);
    assertThat(search.arguments()).containsEntry(Role.KEY, List.of(0));
  }

  @Test
  void anAgentsMethodIsARunAndASessionsOneAScope() {
    assertThat(recipe("run").deed()).isEqualTo(Deed.RUN);
    assertThat(recipe("run").said()).containsEntry(Role.AGENT, "Shop");
    assertThat(recipe("scope").deed()).isEqualTo(Deed.SESSION);
    assertThat(recipe("scope").arguments())
        .containsEntry(Role.AGENT, List.of(0))
        .containsEntry(Role.SESSION, List.of(1));
    assertThat(recipe("nothing")).isNull();
  }

  private static Recipe recipe(String method) {
    MethodDescription found =
        TypePool.Default.of(ClassFileLocator.ForClassLoader.of(Shop.class.getClassLoader()))
            .describe(Shop.class.getName())
            .resolve()
            .getDeclaredMethods()
            .filter(ElementMatchers.named(method))
            .getOnly();
    return new Annotated().recipe(found);
  }
}
