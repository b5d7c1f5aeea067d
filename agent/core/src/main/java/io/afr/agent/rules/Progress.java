package io.afr.agent.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far each rule has come; each step is told once. */
final class Progress {

  private final RuleListener listener;
  private final Map<Rule, Rule.State> states = new ConcurrentHashMap<>();

  Progress(RuleListener listener) {
    this.listener = listener;
  }

  /** Takes no step back: another class loader may have another version of the class. */
  void reached(Rule rule, Rule.State state, String type) {
    Rule.State before = states.get(rule);
    if (before == null || before.compareTo(state) < 0) {
      states.put(rule, state);
      listener.changed(rule, state, type);
    }
  }
}
