package io.afr.integration.adk;

import static net.bytebuddy.matcher.ElementMatchers.declaresMethod;
import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isPrivate;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Which methods get which advice, told by name and exact parameter types. */
final class Hooks {

  private static final String STRING = String.class.getName();
  private static final String MAP = Map.class.getName();

  private final List<Hook> hooks = new ArrayList<>();

  private Hooks() {}

  static List<Hook> all() {
    Hooks all = new Hooks();
    all.models();
    all.tools();
    all.runs();
    all.sessions();
    all.memories();
    return all.hooks;
  }

  private void models() {
    below(Names.MODEL, "generateContent", GenerateAdvice.class, Names.REQUEST, "boolean");
    of(
        Names.FLOW,
        named("handleBeforeModelCallback")
            .and(takesArgument(0, named(Names.INVOCATION_CONTEXT)))
            .and(takesArgument(1, named(Names.REQUEST + "$Builder"))),
        PreparedAdvice.class);
    of(Names.REQUEST_BUILDER, named("build").and(takesArguments(0)), BuiltAdvice.class);
  }

  private void tools() {
    below(Names.TOOL, "runAsync", ToolAdvice.class, MAP, Names.TOOL_CONTEXT);
    of(
        Names.FUNCTION_TOOL,
        named("call").and(isPrivate()).and(takesArgument(1, named(Names.TOOL_CONTEXT))),
        FunctionAdvice.class);
  }

  private void runs() {
    ElementMatcher.Junction<MethodDescription> run = named("runAsync");
    ElementMatcher.Junction<MethodDescription> isLazy =
        isDeclaredBy(declaresMethod(named("runAsyncImpl")));
    ElementMatcher.Junction<MethodDescription> namesSession =
        run.and(takesArgument(0, String.class)).and(takesArgument(1, String.class));
    of(Names.RUNNER, namesSession.and(isLazy), RunAdvice.class);
    of(Names.RUNNER, namesSession.and(not(isLazy)), RunAtOnceAdvice.class);
    of(
        Names.RUNNER,
        run.and(takesArgument(0, named(Names.SESSION))).and(not(isLazy)),
        RunOfSessionAdvice.class);
    below(Names.AGENT, "runAsync", AgentAdvice.class, Names.INVOCATION_CONTEXT);
  }

  private void sessions() {
    String concurrentMap = ConcurrentMap.class.getName();
    String optional = Optional.class.getName();
    String service = Names.SESSION_SERVICE;
    below(
        service, "createSession", CreateSessionAdvice.class, STRING, STRING, concurrentMap, STRING);
    below(service, "createSession", CreateSessionAdvice.class, STRING, STRING, MAP, STRING);
    below(service, "getSession", GetSessionAdvice.class, STRING, STRING, STRING, optional);
    below(service, "deleteSession", DeleteSessionAdvice.class, STRING, STRING, STRING);
    below(service, "listSessions", ListSessionsAdvice.class, STRING, STRING);
    below(service, "listEvents", ListEventsAdvice.class, STRING, STRING, STRING);
    below(service, "appendEvent", AppendEventAdvice.class, Names.SESSION, Names.EVENT);
  }

  private void memories() {
    below(Names.MEMORY_SERVICE, "addSessionToMemory", AddToMemoryAdvice.class, Names.SESSION);
    below(Names.MEMORY_SERVICE, "searchMemory", SearchMemoryAdvice.class, STRING, STRING, STRING);
  }

  private void below(String contract, String method, Class<?> advice, String... parameters) {
    hooks.add(Hook.below(contract, method, advice, parameters));
  }

  private void of(String type, ElementMatcher<? super MethodDescription> method, Class<?> advice) {
    hooks.add(Hook.of(type, method, advice));
  }
}
