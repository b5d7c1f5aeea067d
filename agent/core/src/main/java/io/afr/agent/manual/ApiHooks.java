package io.afr.agent.manual;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.own.OwnHooks;
import io.afr.agent.weave.Hook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Which methods get which advice. */
final class ApiHooks {

  private ApiHooks() {}

  static List<Hook> all() {
    List<Hook> hooks = new ArrayList<>();
    hooks.add(afr(named("isRecording"), RecordingAdvice.class));
    hooks.add(
        afr(named("session").and(takesArguments(String.class, String.class)), SessionAdvice.class));
    hooks.add(afr(named("tag").and(takesArguments(String.class, String.class)), TagAdvice.class));
    hooks.add(
        afr(named("record").and(takesArguments(String.class, Map.class)), RecordAdvice.class));
    hooks.add(new Hook(named(ApiNames.SCOPE), named("close"), CloseAdvice.class));
    hooks.addAll(
        OwnHooks.of(not(namedOneOf(ApiNames.AFR, ApiNames.SCOPE)), new Annotated()::recipe));
    return hooks;
  }

  private static Hook afr(ElementMatcher<? super MethodDescription> method, Class<?> advice) {
    return new Hook(named(ApiNames.AFR), method, advice);
  }
}
