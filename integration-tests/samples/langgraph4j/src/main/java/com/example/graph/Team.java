package com.example.graph;

import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.checkpoint.BaseCheckpointSaver;
import org.bsc.langgraph4j.checkpoint.Checkpoint;
import org.bsc.langgraph4j.checkpoint.MemorySaver;

/**
 * Two nodes at the same time, and a graph inside the graph that the first one's saver serves too.
 * Argument: the provider's URL.
 */
public final class Team {
  private Team() {}

  public static void main(String[] args) throws Exception {
    Reporter reporter = Reporter.at(args[0]);
    CompileConfig config = CompileConfig.builder().checkpointSaver(new Drawer()).build();
    CompiledGraph<Notes> graph = graph(reporter, config, desk(reporter, config));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    RunnableConfig thread =
        RunnableConfig.builder().threadId("team").addParallelNodeExecutor("split", pool).build();
    System.out.println(
        graph.invoke(Map.of("question", "Who?"), thread).orElseThrow().notes().size());
    pool.shutdown();
  }

  private static CompiledGraph<Notes> graph(
      Reporter reporter, CompileConfig config, CompiledGraph<Notes> desk) throws Exception {
    return new StateGraph<>(Notes.SCHEMA, Notes::new)
        .addNode("split", node_async(notes -> Map.of()))
        .addNode("near", reporter.asks("Near:"))
        .addNode("far", reporter.asks("Far:", "Further:"))
        .addNode("join", node_async(notes -> Map.of("notes", List.of("joined"))))
        .addNode("desk", desk)
        .addEdge(StateGraph.START, "split")
        .addEdge("split", "near")
        .addEdge("split", "far")
        .addEdge("near", "join")
        .addEdge("far", "join")
        .addEdge("join", "desk")
        .addEdge("desk", StateGraph.END)
        .compile(config);
  }

  private static CompiledGraph<Notes> desk(Reporter reporter, CompileConfig config)
      throws Exception {
    return new StateGraph<>(Notes.SCHEMA, Notes::new)
        .addNode("check", reporter.asks("Check:"))
        .addEdge(StateGraph.START, "check")
        .addEdge("check", StateGraph.END)
        .compile(config);
  }

  /** A saver of the program's own, around one of the library's. */
  private static final class Drawer implements BaseCheckpointSaver {
    private final BaseCheckpointSaver kept = new MemorySaver();

    @Override
    public Collection<Checkpoint> list(RunnableConfig config) {
      return kept.list(config);
    }

    @Override
    public Optional<Checkpoint> get(RunnableConfig config) {
      return kept.get(config);
    }

    @Override
    public RunnableConfig put(RunnableConfig config, Checkpoint checkpoint) throws Exception {
      return kept.put(config, checkpoint);
    }

    @Override
    public Tag release(RunnableConfig config) throws Exception {
      return kept.release(config);
    }
  }
}
