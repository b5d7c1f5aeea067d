package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.terminal.Ink;

/** Which colour says what. */
final class Inks {

  private Inks() {}

  static Ink of(Action.Kind kind) {
    return switch (kind) {
      case LLM_CALL -> Ink.LLM;
      case TOOL_CALL -> Ink.TOOL;
      case TOOL_RESULT -> Ink.RESULT;
      case MEMORY_OP -> Ink.MEMORY;
    };
  }

  static Ink of(Action.Status status) {
    return switch (status) {
      case OK -> Ink.GOOD;
      case ERROR -> Ink.BAD;
      case CANCELLED, OPEN, INTERRUPTED -> Ink.WARN;
    };
  }

  /** Of what an action says: quiet for memory, loud for trouble. */
  static Ink content(Action action) {
    if (action.status() == Action.Status.OK) {
      return action.kind() == Action.Kind.MEMORY_OP ? Ink.MEMORY : Ink.PLAIN;
    }
    return of(action.status());
  }
}
