package io.afr.agent.rules;

/** A rule says something that cannot be meant. */
final class WrongRuleException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;

  WrongRuleException(int line, String problem) {
    super(problem);
    this.line = line;
  }

  int line() {
    return line;
  }
}
