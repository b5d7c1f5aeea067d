package io.afr.integration.langgraph4j;

import io.afr.agent.record.Call;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.RunnableConfig;
import org.jspecify.annotations.Nullable;

/** An execution of a graph: whose conversation it is. */
final class Graphs {

  private Graphs() {}

  /**
   * Describes an execution. Without a thread, what the graph remembers is what the checkpoint saver
   * keeps for all that have none: that is one conversation.
   */
  static Call call(CompiledGraph<?> graph, @Nullable RunnableConfig config) {
    CompileConfig compiled = graph.compileConfig;
    return Call.run(LangGraph4jIntegration.NAME, "")
        .session(Threads.session(config))
        .sessionOf(compiled == null ? null : compiled.checkpointSaver().orElse(null));
  }
}
