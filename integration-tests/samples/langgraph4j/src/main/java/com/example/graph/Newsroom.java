package com.example.graph;

import java.util.Map;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.checkpoint.MemorySaver;

/**
 * One node after the other. Arguments: the provider's URL, then {@code thread=question}; without a
 * thread the graph has none. Prints what was noted.
 */
public final class Newsroom {
  private Newsroom() {}

  public static void main(String[] args) throws Exception {
    Reporter reporter = Reporter.at(args[0]);
    MemorySaver saver = new MemorySaver();
    CompiledGraph<Notes> graph =
        new StateGraph<>(Notes.SCHEMA, Notes::new)
            .addNode("research", reporter.asks("Find:"))
            .addNode("write", reporter.asks("Write:", "Polish:"))
            .addEdge(StateGraph.START, "research")
            .addEdge("research", "write")
            .addEdge("write", StateGraph.END)
            .compile(CompileConfig.builder().checkpointSaver(saver).build());
    for (int i = 1; i < args.length; i++) {
      String[] asked = args[i].split("=", 2);
      RunnableConfig config =
          asked[0].isEmpty()
              ? RunnableConfig.builder().build()
              : RunnableConfig.builder().threadId(asked[0]).build();
      System.out.println(graph.invoke(Map.of("question", asked[1]), config).orElseThrow().notes());
      System.out.println(graph.getStateHistory(config).size());
    }
  }
}
