package com.example.graph;

import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bsc.async.AsyncGenerator;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.GraphInput;
import org.bsc.langgraph4j.NodeOutput;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.checkpoint.MemorySaver;

/** Takes from a graph what it wants, when and where it wants it. Argument: the provider's URL. */
public final class Desk {
  private final Reporter reporter;

  private Desk(Reporter reporter) {
    this.reporter = reporter;
  }

  public static void main(String[] args) throws Exception {
    Desk desk = new Desk(Reporter.at(args[0]));
    CompiledGraph<Notes> graph = desk.graph(CompileConfig.builder());
    desk.leave(graph);
    desk.takeAllElsewhere(graph);
    desk.cancel(graph);
    desk.fail();
    desk.pause();
  }

  private CompiledGraph<Notes> graph(CompileConfig.Builder config) throws Exception {
    return new StateGraph<>(Notes.SCHEMA, Notes::new)
        .addNode("research", reporter.asks("Find:"))
        .addNode("write", reporter.asks("Write:"))
        .addNode("print", reporter.asks("Print:"))
        .addEdge(StateGraph.START, "research")
        .addEdge("research", "write")
        .addEdge("write", "print")
        .addEdge("print", StateGraph.END)
        .compile(config.build());
  }

  /** Gets a generator here and asks it on another thread. */
  private void takeAllElsewhere(CompiledGraph<Notes> graph) throws Exception {
    AsyncGenerator<NodeOutput<Notes>> outputs = stream(graph, "whole");
    ExecutorService elsewhere = Executors.newSingleThreadExecutor();
    elsewhere
        .submit(
            () -> {
              for (NodeOutput<Notes> output : outputs) {
                System.out.println(output.node() + " " + output.state().notes().size());
              }
            })
        .get();
    elsewhere.shutdown();
  }

  private void cancel(CompiledGraph<Notes> graph) {
    AsyncGenerator.Cancellable<NodeOutput<Notes>> outputs = stream(graph, "cancelled");
    outputs.next();
    System.out.println(outputs.next().future().join().node());
    System.out.println(outputs.cancel(true) + " " + outputs.isCancelled());
    System.out.println(outputs.next().isDone());
  }

  /**
   * Forgets about a generator, and waits until nobody knows it any more. The library's own of 1.7
   * are never forgotten by a JDK from 21 on, so it does not wait for ever.
   */
  private void leave(CompiledGraph<Notes> graph) throws InterruptedException {
    ReferenceQueue<Object> forgotten = new ReferenceQueue<>();
    PhantomReference<Object> reference = new PhantomReference<>(takeOne(graph), forgotten);
    for (int i = 0; i < 20 && forgotten.remove(20) == null; i++) {
      System.gc();
    }
    reference.clear();
  }

  private static Object takeOne(CompiledGraph<Notes> graph) {
    AsyncGenerator<NodeOutput<Notes>> outputs = stream(graph, "left");
    outputs.next();
    System.out.println(outputs.next().future().join().node());
    return outputs;
  }

  /** A node fails, also one of a graph inside the graph. */
  private void fail() throws Exception {
    CompiledGraph<Notes> graph =
        new StateGraph<>(Notes.SCHEMA, Notes::new)
            .addNode("research", reporter.asks("Find:"))
            .addNode(
                "write",
                node_async(
                    notes -> {
                      throw new IllegalStateException("no paper");
                    }))
            .addEdge(StateGraph.START, "research")
            .addEdge("research", "write")
            .addEdge("write", StateGraph.END)
            .compile();
    invoke(graph, "failing");
    invoke(
        new StateGraph<>(Notes.SCHEMA, Notes::new)
            .addNode("office", graph)
            .addEdge(StateGraph.START, "office")
            .addEdge("office", StateGraph.END)
            .compile(),
        "inside");
  }

  private static void invoke(CompiledGraph<Notes> graph, String thread) {
    try {
      graph.invoke(Map.of("question", "Who?"), thread(thread));
    } catch (RuntimeException e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      System.out.println("failed: " + root);
    }
  }

  /** Stops before a node, for somebody to have a look, and goes on. */
  private void pause() throws Exception {
    CompiledGraph<Notes> graph =
        graph(CompileConfig.builder().checkpointSaver(new MemorySaver()).interruptBefore("write"));
    RunnableConfig config = thread("paused");
    System.out.println(graph.invoke(Map.of("question", "When?"), config).orElseThrow().notes());
    System.out.println(graph.invoke(GraphInput.resume(), config).orElseThrow().notes());
  }

  private static AsyncGenerator.Cancellable<NodeOutput<Notes>> stream(
      CompiledGraph<Notes> graph, String thread) {
    return graph.stream(Map.of("question", "Why?"), thread(thread));
  }

  private static RunnableConfig thread(String id) {
    return RunnableConfig.builder().threadId(id).build();
  }
}
