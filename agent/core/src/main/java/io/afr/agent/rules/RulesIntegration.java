package io.afr.agent.rules;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Methods of the program's own that the user's rules name. */
public final class RulesIntegration implements Integration {

  /** The switch in the options, whether there are rules or not. */
  public static final String NAME = "rules";

  private final List<Rule> rules;
  private final Progress progress;

  public RulesIntegration(List<Rule> rules, RuleListener listener) {
    this.rules = List.copyOf(rules);
    this.progress = new Progress(listener);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of();
  }

  /** Also classes: who overrides a method of theirs is meant, too. */
  @Override
  public Map<String, Set<String>> contracts() {
    Map<String, Set<String>> methods = new HashMap<>();
    for (Rule rule : rules) {
      Set<String> ofType = methods.getOrDefault(rule.type(), new HashSet<>());
      ofType.add(rule.method());
      methods.put(rule.type(), ofType);
    }
    return methods;
  }

  @Override
  public LibraryVersions versions() {
    return LibraryVersions.NONE;
  }

  @Override
  public List<Hook> hooks() {
    return RuleHooks.of(rules, progress);
  }
}
