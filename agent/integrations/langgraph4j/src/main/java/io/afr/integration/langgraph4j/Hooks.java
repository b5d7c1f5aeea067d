package io.afr.integration.langgraph4j;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import java.util.List;

/** Which methods get which advice. */
final class Hooks {

  private Hooks() {}

  static List<Hook> ofGraphs() {
    return List.of(
        Hook.of(Names.GRAPH, isConstructor(), CompiledAdvice.class),
        Hook.of(
            Names.GRAPH,
            namedOneOf("stream", "streamSnapshots")
                .and(takesArguments(2))
                .and(takesArgument(0, named(Names.INPUT)))
                .and(takesArgument(1, named(Names.CONFIG))),
            StreamAdvice.class),
        Hook.of(Names.NODE_GENERATOR, isConstructor(), GeneratorMadeAdvice.class),
        Hook.of(Names.NODE_GENERATOR, named("next").and(takesArguments(0)), StepAdvice.class),
        // The second is what the first was called until 1.7.
        Hook.of(
            Names.NODE_GENERATOR, namedOneOf("applyAction", "evaluateAction"), NodeAdvice.class),
        Hook.of(Names.PARALLEL_ACTION, named("evalNodeActionSync"), BranchAdvice.class),
        saver("put", CheckpointPutAdvice.class, Names.CONFIG, Names.CHECKPOINT),
        saver("get", CheckpointGetAdvice.class, Names.CONFIG),
        saver("list", CheckpointListAdvice.class, Names.CONFIG),
        saver("release", CheckpointReleaseAdvice.class, Names.CONFIG));
  }

  static List<Hook> ofGenerators() {
    return List.of(
        Hook.of(Names.WITH_EMBED, named("next").and(takesArguments(0)), EmbeddedStepAdvice.class),
        Hook.of(
            Names.CANCELLABLE,
            named("cancel").and(takesArguments(boolean.class)),
            CancelAdvice.class));
  }

  private static Hook saver(String method, Class<?> advice, String... parameters) {
    return Hook.below(Names.SAVER, method, advice, parameters);
  }
}
