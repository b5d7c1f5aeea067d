package io.afr.agent.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What all advice in the jar must keep to, or a program could notice it. */
final class AdviceRulesIT {

  @Test
  void allAdviceIsCalledAndNeverInlined() throws Exception {
    for (MethodDescription method : advice()) {
      assertThat(method.isStatic()).as("%s is static", method).isTrue();
      assertThat(annotation(method).getValue("inline").resolve(Boolean.class))
          .as("inline of %s", method)
          .isFalse();
    }
  }

  @Test
  void allAdviceSuppressesWhatGoesWrongWhenItIsLinked() throws Exception {
    for (MethodDescription method : advice()) {
      assertThat(type(method, "suppress"))
          .as("suppress of %s", method)
          .isEqualTo("java.lang.Throwable");
    }
  }

  @Test
  void whatEntersAlsoEndsWhenTheMethodThrows() throws Exception {
    for (MethodDescription method : advice()) {
      boolean ends = method.getDeclaredAnnotations().isAnnotationPresent(Advice.OnMethodExit.class);
      if (ends && hasEnter(method)) {
        assertThat(type(method, "onThrowable"))
            .as("onThrowable of %s", method)
            .isEqualTo("java.lang.Throwable");
      }
    }
  }

  @Test
  void betweenEnterAndExitPassOnlyTypesThatTheProgramHasToo() throws Exception {
    for (MethodDescription method : advice()) {
      TypeDescription returned = method.getReturnType().asErasure();
      assertThat(returned.isPrimitive() || isOfTheJdk(returned))
          .as("%s returns %s", method, returned.getName())
          .isTrue();
    }
  }

  /** It is linked in the agent's class loader, where no type of a program's exists. */
  @Test
  void adviceOfTheAgentsOwnSpeaksOfTheJdksTypesOnly() throws Exception {
    for (MethodDescription method : advice()) {
      if (method.getDeclaringType().asErasure().getName().startsWith("io.afr.agent.")) {
        for (TypeDescription parameter : method.getParameters().asTypeList().asErasures()) {
          assertThat(parameter.isPrimitive() || isOfTheJdk(parameter))
              .as("%s takes %s", method, parameter.getName())
              .isTrue();
        }
      }
    }
  }

  @Test
  void theProgramsOwnMethodsAreAmongThem() throws Exception {
    assertThat(advice())
        .extracting(method -> method.getDeclaringType().asErasure().getSimpleName())
        .contains("OwnAdvice", "OwnFutureAdvice", "SessionAdvice", "TagAdvice", "RecordAdvice");
  }

  private static boolean isOfTheJdk(TypeDescription type) {
    TypeDescription element = type.isArray() ? type.getComponentType() : type;
    return element.getName().startsWith("java.");
  }

  private static boolean hasEnter(MethodDescription method) {
    for (MethodDescription other : method.getDeclaringType().asErasure().getDeclaredMethods()) {
      if (other.getDeclaredAnnotations().isAnnotationPresent(Advice.OnMethodEnter.class)) {
        return true;
      }
    }
    return false;
  }

  private static String type(MethodDescription method, String property) {
    return annotation(method).getValue(property).resolve(TypeDescription.class).getName();
  }

  private static AnnotationDescription annotation(MethodDescription method) {
    AnnotationDescription annotation = adviceAnnotation(method);
    if (annotation == null) {
      throw new IllegalArgumentException(method + " is no advice");
    }
    return annotation;
  }

  private static @Nullable AnnotationDescription adviceAnnotation(MethodDescription method) {
    AnnotationDescription enter =
        method.getDeclaredAnnotations().ofType(Advice.OnMethodEnter.class);
    return enter != null
        ? enter
        : method.getDeclaredAnnotations().ofType(Advice.OnMethodExit.class);
  }

  private static List<MethodDescription> advice() throws IOException {
    TypePool pool = TypePool.Default.of(new JarClassFiles());
    List<MethodDescription> advice = new ArrayList<>();
    for (String name : AgentJar.ownClasses()) {
      if (name.endsWith("package-info")) {
        continue;
      }
      for (MethodDescription method : pool.describe(name).resolve().getDeclaredMethods()) {
        if (adviceAnnotation(method) != null) {
          advice.add(method);
        }
      }
    }
    assertThat(advice).as("all advice in the jar").hasSizeGreaterThan(10);
    return advice;
  }

  private static final class JarClassFiles implements ClassFileLocator {
    private final ClassFileLocator others =
        ClassFileLocator.ForClassLoader.of(AdviceRulesIT.class.getClassLoader());

    @Override
    public Resolution locate(String name) throws IOException {
      return name.startsWith("io.afr.")
          ? new Resolution.Explicit(AgentJar.readClass(name))
          : others.locate(name);
    }

    @Override
    public void close() {}
  }
}
