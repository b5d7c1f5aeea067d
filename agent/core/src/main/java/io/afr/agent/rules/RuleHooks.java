package io.afr.agent.rules;

import static net.bytebuddy.matcher.ElementMatchers.hasSuperType;
import static net.bytebuddy.matcher.ElementMatchers.named;

import io.afr.agent.own.OwnHooks;
import io.afr.agent.own.Recipe;
import io.afr.agent.weave.Hook;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.description.method.ParameterList;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/** Finds the methods that rules name. */
final class RuleHooks {

  private final List<Rule> rules;
  private final Progress progress;

  private RuleHooks(List<Rule> rules, Progress progress) {
    this.rules = rules;
    this.progress = progress;
  }

  static List<Hook> of(List<Rule> rules, Progress progress) {
    RuleHooks hooks = new RuleHooks(rules, progress);
    return OwnHooks.of(hooks::isLookedAt, hooks::recipe);
  }

  /** Every class that comes here is looked at; of one that a rule names, that is told. */
  private boolean isLookedAt(TypeDescription type) {
    for (Rule rule : rules) {
      if (rule.type().equals(type.getName())) {
        boolean hasIt = type.getDeclaredMethods().stream().anyMatch(m -> isMeant(rule, m));
        Rule.State state = hasIt ? Rule.State.SEEN : Rule.State.MISSING;
        progress.reached(rule, state, type.getName());
      }
    }
    return true;
  }

  /** Of several rules for one method the first counts. */
  private @Nullable Recipe recipe(MethodDescription method) {
    TypeDescription type = method.getDeclaringType().asErasure();
    for (Rule rule : rules) {
      if (isMeant(rule, method) && hasSuperType(named(rule.type())).matches(type)) {
        progress.reached(rule, Rule.State.WOVEN, type.getName());
        List<String> names = new ArrayList<>();
        for (ParameterDescription parameter : method.getParameters()) {
          names.add(parameter.getName());
        }
        return rule.making().of(type.getSimpleName(), method.getName(), names);
      }
    }
    return null;
  }

  private static boolean isMeant(Rule rule, MethodDescription method) {
    List<String> wanted = rule.parameters();
    return method.getName().equals(rule.method())
        && method.getParameters().size() > rule.making().lastArgument()
        && (wanted == null || takes(method, wanted) || hasBridge(method, wanted));
  }

  /** Where a contract is generic, its implementors have types of their own, and a bridge. */
  private static boolean hasBridge(MethodDescription method, List<String> wanted) {
    for (MethodDescription other : method.getDeclaringType().asErasure().getDeclaredMethods()) {
      if (other.isBridge() && other.getName().equals(method.getName()) && takes(other, wanted)) {
        return method.getParameters().size() == wanted.size();
      }
    }
    return false;
  }

  private static boolean takes(MethodDescription method, List<String> wanted) {
    ParameterList<?> parameters = method.getParameters();
    if (parameters.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!isNamed(parameters.get(i).getType().asErasure(), wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** As the source has it: with or without the package, nested classes behind a dot or a dollar. */
  private static boolean isNamed(TypeDescription type, String wanted) {
    String actual = type.getActualName().replace('$', '.');
    String name = wanted.replace('$', '.');
    return actual.equals(name) || actual.endsWith('.' + name);
  }
}
