package io.afr.agent.rules;

/** Hears what becomes of rules. Called on threads of the program that load classes. */
public interface RuleListener {

  /**
   * A rule has come further.
   *
   * @param type the class that it has to do with
   */
  void changed(Rule rule, Rule.State state, String type);
}
