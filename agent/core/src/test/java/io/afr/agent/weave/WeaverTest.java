package io.afr.agent.weave;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afr.agent.premain.AdviceDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WeaverTest {

  private static final List<String> calls = new ArrayList<>();

  private final Heard heard = new Heard();

  @BeforeEach
  void link() {
    calls.clear();
    AdviceDispatcher.linker =
        new Linker(new IntegrationClassLoaders(getClass().getClassLoader()), heard);
  }

  @Test
  void showsTheAdviceArgumentsAndResult() throws Exception {
    Function<String, String> woven = woven(named("apply"), Watching.class);

    assertThat(woven.apply("a")).isEqualTo("a!");
    assertThat(calls).containsExactly("enter a", "exit a! null token");
  }

  @Test
  void showsTheAdviceWhatIsThrownAndThrowsIt() throws Exception {
    Function<String, String> woven = woven(named("apply"), Watching.class);

    assertThatThrownBy(() -> woven.apply("")).isInstanceOf(IllegalArgumentException.class);
    assertThat(calls).hasSize(2).last().asString().contains("IllegalArgumentException");
  }

  @Test
  void tellsTheAdviceWhatTheHookSaysOfTheMethod() throws Exception {
    Hook hook =
        new Hook(any(), named("apply"), Told.class, method -> method.getName() + "=\"x\\n\u00e9");
    byte[] woven =
        weaver()
            .weave(
                Shout.class.getClassLoader(),
                Shout.class.getName(),
                Program.bytesOf(Shout.class),
                List.of(new WovenHook("fake", hook)),
                List.of());

    asFunction(new Program().with(Shout.class, woven).make(Shout.class)).apply("a");

    assertThat(calls).containsExactly("told apply=\"x\\n\u00e9 a");
  }

  @Test
  void letsTheAdviceReplaceTheResult() throws Exception {
    assertThat(woven(named("apply"), Replacing.class).apply("a")).isEqualTo("replaced");
  }

  @Test
  void ignoresAReplacementOfTheWrongType() throws Exception {
    assertThat(woven(named("apply"), ReplacingWrongly.class).apply("a")).isEqualTo("a!");
  }

  @Test
  void keepsWhatTheAdviceThrowsFromTheProgram() throws Exception {
    long before = Fence.failures();
    Function<String, String> woven = woven(named("apply"), Throwing.class);

    assertThat(woven.apply("a")).isEqualTo("a!");
    assertThat(woven.apply("b")).isEqualTo("b!");

    assertThat(calls).containsExactly("enter", "enter");
    assertThat(Fence.failures()).isEqualTo(before + 2);
    assertThat(heard.retired).isEmpty();
  }

  @Test
  void switchesAdviceOffThatDoesNotFitTheLibrary() throws Exception {
    Function<String, String> woven = woven(named("apply"), Unfit.class);

    assertThat(woven.apply("a")).isEqualTo("a!");
    assertThat(woven.apply("b")).isEqualTo("b!");

    assertThat(calls).containsExactly("enter", "exit null", "exit null");
    assertThat(heard.retired)
        .singleElement()
        .satisfies(
            site -> {
              assertThat(site.integration()).isEqualTo("fake");
              assertThat(site.advice()).endsWith("Unfit.enter");
              assertThat(site.cause()).isInstanceOf(NoSuchMethodError.class);
            });
  }

  @Test
  void linksWhatIsReachedWhileLinkingOnceThatIsDone() throws Exception {
    Reentering loader = new Reentering();
    AdviceDispatcher.linker = new Linker(new IntegrationClassLoaders(loader), heard);
    Function<String, String> inner = woven(named("apply"), Watching.class);
    loader.inner = () -> inner.apply("inner");

    assertThat(woven(named("apply"), Watching.class).apply("outer")).isEqualTo("outer!");
    assertThat(calls).containsExactly("enter outer", "exit outer! null token");

    calls.clear();
    inner.apply("later");
    assertThat(calls).containsExactly("enter later", "exit later! null token");
  }

  @Test
  void weavesConstructorsAndSyntheticMethodsButNoBridges() throws Exception {
    byte[] all = weave(Shout.class, any(), Counting.class);
    Object shout = new Program().with(Shout.class, all).make(Shout.class);

    assertThat(asFunction(shout).apply("a")).isEqualTo("a!");

    assertThat(calls).containsExactly("<init>", "apply", "lambda");
  }

  @Test
  void leavesAClassAsItIsWithoutAMatchingMethod() throws Exception {
    assertThat(weave(Shout.class, named("whisper"), Watching.class)).isNull();
    assertThat(weave(Function.class, named("apply"), Watching.class)).as("abstract").isNull();
  }

  @Test
  void leavesOutAHookThatCannotBeWrittenAndNoOther() throws Exception {
    byte[] woven = weave(Shout.class, named("apply"), Impossible.class, Watching.class);

    asFunction(new Program().with(Shout.class, woven).make(Shout.class)).apply("a");

    assertThat(calls).containsExactly("enter a", "exit a! null token");
    assertThat(heard.retired).extracting(RetiredSite::advice).containsExactly("Impossible");
  }

  @Test
  void leavesAClassAsItIsThatIsTooOldToCallAdvice() throws Exception {
    byte[] old =
        new ByteBuddy(ClassFileVersion.JAVA_V6)
            .subclass(Object.class)
            .name(Shout.class.getName())
            .defineMethod("apply", String.class, Visibility.PUBLIC)
            .intercept(FixedValue.value("old"))
            .make()
            .getBytes();

    assertThat(weave(Shout.class, old, named("apply"), Watching.class)).isNull();
    assertThat(heard.retired).extracting(RetiredSite::advice).containsExactly("Watching");
  }

  @Test
  void weavesClassesOfTheJdk() throws Exception {
    byte[] woven = weave(ThreadPoolExecutor.class, named("execute"), Counting.class);

    assertThat(new String(woven, StandardCharsets.ISO_8859_1)).contains("AdviceDispatcher");
  }

  @Test
  void addsNoMemberSoThatLoadedClassesCanBeWoven() throws Exception {
    byte[] woven = weave(Shout.class, any(), Counting.class);
    Class<?> type = new Program().with(Shout.class, woven).loadClass(Shout.class.getName());

    assertThat(type.getDeclaredMethods()).hasSameSizeAs(Shout.class.getDeclaredMethods());
    assertThat(type.getDeclaredFields()).hasSameSizeAs(Shout.class.getDeclaredFields());
  }

  private Function<String, String> woven(
      ElementMatcher<? super MethodDescription> methods, Class<?> advice) throws Exception {
    return asFunction(
        new Program().with(Shout.class, weave(Shout.class, methods, advice)).make(Shout.class));
  }

  @SuppressWarnings("unchecked")
  private static Function<String, String> asFunction(Object shout) {
    return (Function<String, String>) shout;
  }

  private byte[] weave(
      Class<?> type, ElementMatcher<? super MethodDescription> methods, Class<?>... advice)
      throws Exception {
    return weave(type, Program.bytesOf(type), methods, advice);
  }

  private byte[] weave(
      Class<?> type,
      byte[] bytes,
      ElementMatcher<? super MethodDescription> methods,
      Class<?>... advice)
      throws Exception {
    List<WovenHook> hooks = new ArrayList<>();
    for (Class<?> one : advice) {
      hooks.add(new WovenHook("fake", new Hook(named(type.getName()), methods, one)));
    }
    return weaver().weave(type.getClassLoader(), type.getName(), bytes, hooks, List.of());
  }

  private Weaver weaver() throws Exception {
    return new Weaver(
        Dispatcher.bootstrap(AdviceDispatcher.class), getClass().getClassLoader(), heard);
  }

  /** Runs woven code while it loads advice. */
  private static final class Reentering extends ClassLoader {
    @Nullable Runnable inner;

    Reentering() {
      super(WeaverTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Runnable once = inner;
      inner = null;
      if (once != null) {
        once.run();
      }
      return super.loadClass(name, resolve);
    }
  }

  /** What is woven: {@code apply} has a bridge, and its lambda is a synthetic method. */
  static final class Shout implements Function<String, String> {
    @Override
    public String apply(String text) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("nothing to shout");
      }
      UnaryOperator<String> louder = quiet -> quiet + "!";
      return louder.apply(text);
    }
  }

  static final class Watching {
    @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
    static Object enter(@Advice.Argument(0) String text) {
      calls.add("enter " + text);
      return "token";
    }

    @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(
        @Advice.Enter Object token,
        @Advice.Return @Nullable String result,
        @Advice.Thrown @Nullable Throwable thrown) {
      calls.add("exit " + result + " " + thrown + " " + token);
    }
  }

  static final class Replacing {
    @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
    @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
    static Object exit() {
      return "replaced";
    }
  }

  static final class ReplacingWrongly {
    @Advice.AssignReturned.ToReturned(typing = Assigner.Typing.DYNAMIC)
    @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
    static Object exit() {
      return 42;
    }
  }

  static final class Throwing {
    @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
    static Object enter() {
      calls.add("enter");
      throw new IllegalStateException("advice is wrong");
    }
  }

  /** Throws what the JVM does where a library lacks a method. */
  static final class Unfit {
    @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
    static Object enter() {
      calls.add("enter");
      throw new NoSuchMethodError("com.acme.Shop.sell()");
    }

    @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
    static void exit(@Advice.Enter @Nullable Object token) {
      calls.add("exit " + token);
    }
  }

  /** Wants an argument that the method does not have. */
  static final class Impossible {
    @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
    static void enter(@Advice.Argument(3) Object missing) {}
  }

  static final class Told {
    @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
    static void enter(@Site String site, @Advice.AllArguments Object[] arguments) {
      calls.add("told " + site + " " + arguments[0]);
    }
  }

  static final class Counting {
    @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
    static void enter(@Advice.Origin("#m") String method) {
      calls.add(method.startsWith("lambda") ? "lambda" : method);
    }
  }
}
