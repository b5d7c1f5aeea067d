package io.afr.agent.json;

/** A document that a person wrote is not JSON. */
public final class NotJsonException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  /** What is wrong, and where. */
  public NotJsonException(int line, int column, String problem) {
    super(problem);
    this.line = line;
    this.column = column;
  }

  /** Where it stops being JSON, from 1. */
  public int line() {
    return line;
  }

  /** Where in the line, from 1. */
  public int column() {
    return column;
  }
}
