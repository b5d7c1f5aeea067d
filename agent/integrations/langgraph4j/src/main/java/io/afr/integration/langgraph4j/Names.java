package io.afr.integration.langgraph4j;

/** Binary names of the types that are woven, or tell which methods are. */
final class Names {

  private static final String ROOT = "org.bsc.langgraph4j.";

  static final String GRAPH = ROOT + "CompiledGraph";
  static final String NODE_GENERATOR = GRAPH + "$AsyncNodeGenerator";
  static final String PARALLEL_ACTION = ROOT + "internal.node.ParallelNode$AsyncParallelNodeAction";
  static final String SAVER = ROOT + "checkpoint.BaseCheckpointSaver";
  static final String CHECKPOINT = ROOT + "checkpoint.Checkpoint";
  static final String INPUT = ROOT + "GraphInput";
  static final String CONFIG = ROOT + "RunnableConfig";

  static final String WITH_EMBED = "org.bsc.async.AsyncGenerator$WithEmbed";
  static final String CANCELLABLE = "org.bsc.async.AsyncGenerator$BaseCancellable";

  private Names() {}
}
