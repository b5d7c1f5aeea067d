package io.afr.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing here has an agent, so nothing may happen. */
final class AfrTest {

  @Test
  void doesNothingWithoutTheAgent() {
    try (Scope scope = Afr.session("ticket-17", "support")) {
      Afr.tag("customer", "acme");
      assertThat(Afr.isRecording()).isFalse();
      assertThat(Afr.record(ToolCall.of("add").args(Map.of("a", 1)).result(1))).isFalse();
      assertThat(Afr.record(LlmCall.of("acme-1").message("user", "Hi"))).isFalse();
      assertThat(Afr.record(MemoryOp.of(MemoryOperation.CLEAR))).isFalse();
      scope.close();
    }
  }

  @Test
  void takesNullForWhatIsNotSaid() throws Exception {
    Afr.session(null).close();
    Afr.session(null, null).close();
    Afr.tag(null, null);
    assertThat(Afr.record((ToolCall) null)).isFalse();
    assertThat(Afr.record((LlmCall) null)).isFalse();
    assertThat(Afr.record((MemoryOp) null)).isFalse();
    for (Object builder : List.of(LlmCall.of(null), ToolCall.of(null), MemoryOp.of(null))) {
      for (Method setter : setters(builder.getClass())) {
        assertThat(setter.invoke(builder, nothing(setter))).as(setter.getName()).isSameAs(builder);
      }
    }
    Afr.record(LlmCall.of(null).message(null, null));
  }

  @Test
  void saysNothingOfWhatCannotBe() {
    LlmCall call =
        LlmCall.of("acme-1").usage(-1, 5).cost(Double.NaN).duration(Duration.ofSeconds(-1));

    assertThat(call.facts.all().get("usage")).isEqualTo(Map.of("outputTokens", 5L));
    assertThat(call.facts.all()).doesNotContainKey("duration");
  }

  private static List<Method> setters(Class<?> type) {
    List<Method> setters = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
        setters.add(method);
      }
    }
    return setters;
  }

  private static Object[] nothing(Method setter) {
    Object[] arguments = new Object[setter.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Class<?> type = setter.getParameterTypes()[i];
      arguments[i] = type == long.class ? (Object) (-1L) : type == double.class ? -1.0 : null;
    }
    return arguments;
  }
}
