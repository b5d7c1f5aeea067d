package io.afr.integration.langgraph4j;

import io.afr.agent.context.WeakIdentityMap;
import io.afr.agent.json.Getter;
import io.afr.agent.record.Call;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes by their names. */
final class Nodes {

  /** Attribute: the how manieth step of the graph the node is. */
  private static final String GRAPH_ITERATION = "graph.iteration";

  /** Names of actions; empty for one that several nodes share. */
  private static final WeakIdentityMap<String> names = new WeakIdentityMap<>();

  private Nodes() {}

  /** One execution of a node: the node is the agent. */
  static Call call(String nodeId, int iteration) {
    return Call.run(LangGraph4jIntegration.NAME, nodeId).with(GRAPH_ITERATION, iteration);
  }

  /** A graph was made of these actions. */
  static void learn(Map<?, ?> actions) {
    for (Map.Entry<?, ?> node : actions.entrySet()) {
      Object action = node.getValue();
      if (action != null && node.getKey() instanceof String name) {
        names.update(action, before -> before == null || before.equals(name) ? name : "");
      }
    }
  }

  /** The only node that runs an action; null if nobody knows. */
  static @Nullable String of(Object action) {
    String name = names.get(action);
    return name == null || name.isEmpty() ? null : name;
  }

  /** The node that a graph has come to, which its own context keeps to itself. */
  static @Nullable String current(Object context) {
    return Getter.field(context, "currentNodeId") instanceof String nodeId ? nodeId : null;
  }
}
