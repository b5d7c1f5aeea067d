package io.afr.integration.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.testing.ContractMethods;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hook finds a method to weave in the newest version, and every advice keeps the rules. */
class HooksTest {

  @ParameterizedTest
  @MethodSource("hooks")
  void findsAMethodToWeave(Hook hook) throws ClassNotFoundException {
    List<Object> found = new ArrayList<>();
    for (TypeDescription type : types()) {
      if (hook.type().matches(type)) {
        found.addAll(type.getDeclaredMethods().filter(hook.method()));
      }
    }

    assertThat(found).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void passesOnlyJdkTypesFromEntryToExit(Hook hook) {
    Method[] methods = hook.advice().getDeclaredMethods();

    assertThat(methods)
        .filteredOn(method -> method.isAnnotationPresent(Advice.OnMethodEnter.class))
        .allSatisfy(
            method -> {
              assertThat(method.getReturnType()).isIn(Object.class, void.class);
              Advice.OnMethodEnter enter = method.getAnnotation(Advice.OnMethodEnter.class);
              assertThat(enter.inline()).isFalse();
              assertThat(enter.suppress()).isEqualTo(Throwable.class);
            });
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void leavesTheProgramItsExceptions(Hook hook) {
    assertThat(hook.advice().getDeclaredMethods())
        .filteredOn(method -> method.isAnnotationPresent(Advice.OnMethodExit.class))
        .allSatisfy(
            method -> {
              assertThat(Modifier.isStatic(method.getModifiers())).isTrue();
              Advice.OnMethodExit exit = method.getAnnotation(Advice.OnMethodExit.class);
              assertThat(exit.inline()).isFalse();
              assertThat(exit.suppress()).isEqualTo(Throwable.class);
            });
  }

  @Test
  void weavesOnlyTypesThatItNames() throws ClassNotFoundException {
    for (TypeDescription type : types()) {
      assertThat(Hooks.all()).anyMatch(hook -> hook.type().matches(type));
    }
  }

  @Test
  void weaveNoMethodOfAContractThatIsNotNamed() throws ClassNotFoundException {
    ContractMethods.areNamed(new LangChain4jIntegration());
  }

  static Stream<Hook> hooks() {
    // What only versions before 1.6 need.
    return Hooks.all().stream()
        .filter(hook -> hook.advice() != ToolServiceAdvice.class)
        .filter(hook -> hook.advice() != LastMessageAdvice.class);
  }

  /** All that the integration names, but for what only 1.4 and 1.5 need. */
  private static List<TypeDescription> types() throws ClassNotFoundException {
    LangChain4jIntegration integration = new LangChain4jIntegration();
    List<TypeDescription> types = new ArrayList<>();
    for (String name :
        Stream.concat(integration.types().stream(), integration.contracts().keySet().stream())
            .toList()) {
      types.add(TypeDescription.ForLoadedType.of(Class.forName(name, false, loader())));
    }
    return types;
  }

  private static ClassLoader loader() {
    return HooksTest.class.getClassLoader();
  }
}
