package io.afr.agent.rules;

import io.afr.agent.own.Deed;
import io.afr.agent.own.Role;
import java.util.Set;

/** What can be said of which kind of method, by a fixed word and by an argument. */
final class Sayings {

  private Sayings() {}

  static Set<Role> words(Deed deed) {
    return switch (deed) {
      case LLM_CALL -> Set.of(Role.PROVIDER, Role.MODEL, Role.OPERATION, Role.AGENT);
      case TOOL_CALL -> Set.of(Role.TOOL, Role.AGENT);
      case MEMORY_OP -> Set.of(Role.OPERATION, Role.STORE, Role.AGENT);
      case RUN, SESSION -> Set.of(Role.AGENT);
    };
  }

  static Set<Role> arguments(Deed deed) {
    return switch (deed) {
      case LLM_CALL -> Set.of(Role.SESSION, Role.AGENT, Role.PROVIDER, Role.MODEL, Role.CONTENT);
      case TOOL_CALL -> Set.of(Role.SESSION, Role.AGENT, Role.TOOL, Role.CONTENT);
      case MEMORY_OP -> Set.of(Role.SESSION, Role.AGENT, Role.STORE, Role.KEY, Role.CONTENT);
      case RUN, SESSION -> Set.of(Role.SESSION, Role.AGENT);
    };
  }
}
