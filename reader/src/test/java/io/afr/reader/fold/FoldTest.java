package io.afr.reader.fold;

import static io.afr.reader.Script.message;
import static io.afr.reader.Script.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Attribute;
import io.afr.journal.Layer;
import io.afr.reader.Action;
import io.afr.reader.Script;
import io.afr.reader.Script.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FoldTest {

  private final Script script = Script.of("j1");

  @Test
  void aDecoratorIsNoCallOfItsOwn() {
    Step outer = script.chat(user("Hi"));
    Step inner = outer.chat(user("Hi"));
    inner.wire("{}").answers("{\"id\":\"r1\"}");
    inner.answers(message("assistant", "Ho"));
    outer.answers(message("assistant", "Ho"));

    assertThat(ids()).containsExactly(inner.id());
  }

  @Test
  void aRouterThatAsksTwoModelsIsTwoCalls() {
    Step router = script.chat(user("Hi"));
    Step one = router.chat(user("Hi"));
    Step other = router.chat(user("Hi"));
    one.answers(message("assistant", "Ho"));
    other.answers(message("assistant", "Hu"));
    router.answers(message("assistant", "Hu"));

    assertThat(ids()).containsExactly(one.id(), other.id());
    assertThat(script.actions()).extracting(Action::iteration).containsExactly(1, 2);
  }

  @Test
  void aFailedWireCallIsAnAttempt() {
    Step call = script.chat(user("Hi"));
    call.wire("{}").fails("http", "503");
    call.wire("{}").answers("{\"id\":\"r2\",\"usage\":{\"prompt_tokens\":7}}");
    call.answers(message("assistant", "Ho"));

    assertThat(ids()).containsExactly(call.id());
    Action action = script.actions().get(0);
    assertThat(action.data().path("attempts").asInt()).isEqualTo(2);
    assertThat(action.data().at("/response/id").asString()).isEqualTo("r2");
    assertThat(action.data().at("/usage/inputTokens").asInt()).isEqualTo(7);
    assertThat(action.status()).isEqualTo(Action.Status.OK);
  }

  @Test
  void twoWireCallsThatSucceedAreTwoCalls() {
    Step call = script.chat(user("Hi"));
    Step one = call.wire("{}");
    one.answers("{}");
    Step other = call.wire("{}");
    other.answers("{}");
    call.answers(message("assistant", "Ho"));

    assertThat(ids()).containsExactly(one.id(), other.id());
  }

  @Test
  void callsSideBySideAreNoAttempts() {
    Step call = script.chat(user("Hi"));
    Step one = call.wire("{}");
    Step other = call.wire("{}");
    one.fails("http", "503");
    other.answers("{}");
    call.answers(message("assistant", "Ho"));

    assertThat(ids()).containsExactly(one.id(), other.id());
  }

  @Test
  void threeLayersAreOneCall() {
    Step call = script.chat(user("Hi"));
    Step sdk = call.llm(Layer.SDK, "chat");
    sdk.llm(Layer.HTTP, "chat").fails("http", "503");
    sdk.llm(Layer.HTTP, "chat").with(Attribute.DIALECT, "openai.chat").answers("{\"id\":\"wire\"}");
    sdk.ok();
    call.answers(message("assistant", "Ho"));

    assertThat(ids()).containsExactly(call.id());
    assertThat(script.actions().get(0).data().path("attempts").asInt()).isEqualTo(2);
    assertThat(script.actions().get(0).data().at("/response/id").asString()).isEqualTo("wire");
  }

  @Test
  void whatBeginsAfterACallHasEndedIsNotInsideIt() {
    Step run = script.run("Agent");
    Step first = run.chat(user("Hi"));
    first.ok();
    // A callback's context still names the call that has ended.
    Step second = first.chat(user("Hi"));
    second.ok();
    run.ok();

    assertThat(ids()).containsExactly(first.id(), second.id());
    assertThat(script.actions()).extracting(Action::parentId).containsOnlyNulls();
  }

  @Test
  void anEmbeddingInsideAChatIsACallInsideACall() {
    Step chat = script.chat(user("Hi"));
    Step embedding = chat.llm(Layer.FRAMEWORK, "embeddings");
    embedding.llm(Layer.SDK, "embeddings").ok();
    embedding.ok();
    chat.ok();

    assertThat(ids()).containsExactly(chat.id(), embedding.id());
    assertThat(script.actions().get(1).parentId()).isEqualTo(chat.id());
    assertThat(script.actions()).extracting(Action::iteration).containsExactly(1, 1);
  }

  @Test
  void aRetrieverIsOneOperationHoweverManyStoresItSearches() {
    Step retrieve = script.memory("search");
    Step embedding = retrieve.llm(Layer.FRAMEWORK, "embeddings");
    embedding.ok();
    Step store = retrieve.memory("search");
    store.memory("search").ok();
    store.ok();
    retrieve.ok();

    assertThat(ids()).containsExactly(retrieve.id(), embedding.id());
    assertThat(script.actions().get(1).parentId()).isEqualTo(retrieve.id());
  }

  @Test
  void whatAToolDoesIsInsideTheTool() {
    Step run = script.run("Agent");
    Step tool = run.tool("ask");
    Step sub = tool.run("Expert");
    Step chat = sub.chat(user("Hi"));
    chat.ok();
    sub.memory("add").ok();
    sub.ok();
    tool.results("ok");
    run.ok();

    List<Action> actions = script.actions();

    assertThat(actions)
        .extracting(Action::parentId)
        .containsExactly(null, tool.id(), tool.id(), tool.id());
    assertThat(actions)
        .extracting(Action::agentId)
        .containsExactly("Agent", "Expert", "Expert", "Agent");
  }

  @Test
  void aToolThatDecoratesAnotherIsOneTool() {
    Step outer = script.tool("weather").with(Attribute.CALL_ID, "c1");
    Step inner = outer.tool("weather");
    inner.results("rain");
    outer.results("rain");

    List<Action> actions = script.actions();

    assertThat(actions).extracting(Action::id).startsWith(inner.id()).hasSize(2);
    assertThat(actions.get(0).data().path("callId").asString()).isEqualTo("c1");
  }

  @Test
  void aToolThatCallsAnotherIsTwo() {
    Step outer = script.tool("plan");
    Step inner = outer.tool("weather");
    inner.results("rain");
    outer.results("stay");

    assertThat(ids()).contains(outer.id(), inner.id()).hasSize(4);
    assertThat(script.actions().get(1).parentId()).isEqualTo(outer.id());
  }

  private List<String> ids() {
    return script.actions().stream().map(Action::id).toList();
  }
}
