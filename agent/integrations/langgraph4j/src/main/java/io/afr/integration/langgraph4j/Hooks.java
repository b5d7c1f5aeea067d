package io.afr.integration.langgraph4j;

import static net.bytebuddy.matcher.ElementMatchers.hasSuperType;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Which methods get which advice. */
final class Hooks {

  private Hooks() {}

  static List<Hook> ofGraphs() {
    return List.of(
        of(Names.GRAPH, isConstructor(), CompiledAdvice.class),
        of(
            Names.GRAPH,
            namedOneOf("stream", "streamSnapshots")
                .and(takesArguments(2))
                .and(takesArgument(0, named(Names.INPUT)))
                .and(takesArgument(1, named(Names.CONFIG))),
            StreamAdvice.class),
        of(Names.NODE_GENERATOR, isConstructor(), GeneratorMadeAdvice.class),
        of(Names.NODE_GENERATOR, named("next").and(takesArguments(0)), StepAdvice.class),
        // The second is what the first was called until 1.7.
        of(Names.NODE_GENERATOR, namedOneOf("applyAction", "evaluateAction"), NodeAdvice.class),
        of(Names.PARALLEL_ACTION, named("evalNodeActionSync"), BranchAdvice.class),
        saver("put", CheckpointPutAdvice.class, Names.CONFIG, Names.CHECKPOINT),
        saver("get", CheckpointGetAdvice.class, Names.CONFIG),
        saver("list", CheckpointListAdvice.class, Names.CONFIG),
        saver("release", CheckpointReleaseAdvice.class, Names.CONFIG));
  }

  static List<Hook> ofGenerators() {
    return List.of(
        of(Names.WITH_EMBED, named("next").and(takesArguments(0)), EmbeddedStepAdvice.class),
        of(
            Names.CANCELLABLE,
            named("cancel").and(takesArguments(boolean.class)),
            CancelAdvice.class));
  }

  /** In every class below the contract, the program's own included. */
  private static Hook saver(String method, Class<?> advice, String... parameters) {
    ElementMatcher.Junction<MethodDescription> matcher =
        named(method).and(takesArguments(parameters.length));
    for (int i = 0; i < parameters.length; i++) {
      matcher = matcher.and(takesArgument(i, named(parameters[i])));
    }
    return new Hook(hasSuperType(named(Names.SAVER)), matcher, advice);
  }

  private static Hook of(
      String type, ElementMatcher<? super MethodDescription> method, Class<?> advice) {
    return new Hook(named(type), method, advice);
  }
}
