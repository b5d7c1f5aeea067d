package io.afr.agent.own;

import io.afr.agent.weave.Hook;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;

/** Weaves all methods for which there is a recipe. */
public final class OwnHooks {

  /** What a method may be declared to return if a stage is to take the place of what it returns. */
  private static final Set<String> stages =
      Set.of(
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.Future",
          "java.lang.Object");

  private OwnHooks() {}

  /**
   * The hooks of an integration of which each method has its own recipe.
   *
   * @param recipe what to do with a method; null for nothing
   */
  public static List<Hook> of(
      ElementMatcher<? super TypeDescription> type,
      Function<? super MethodDescription, @Nullable Recipe> recipe) {
    ElementMatcher<MethodDescription> plain = m -> recipe.apply(m) != null && !returnsStage(m);
    ElementMatcher<MethodDescription> later = m -> returnsStage(m) && recipe.apply(m) != null;
    return List.of(
        new Hook(type, plain, OwnAdvice.class, new Text(recipe)),
        new Hook(type, later, OwnFutureAdvice.class, new Text(recipe)));
  }

  private static boolean returnsStage(MethodDescription method) {
    return stages.contains(method.getReturnType().asErasure().getName());
  }

  private record Text(Function<? super MethodDescription, @Nullable Recipe> recipe)
      implements Function<MethodDescription, String> {
    @Override
    public String apply(MethodDescription method) {
      Recipe found = recipe.apply(method);
      return found == null ? "" : found.text();
    }
  }
}
