package io.afr.integration.langgraph4j;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import org.bsc.langgraph4j.RunnableConfig;
import org.jspecify.annotations.Nullable;

/** The library's threads, its word for conversations, as sessions. */
final class Threads {

  /** What the library calls the thread of a run that nobody gave one. */
  private static final String UNNAMED = "$default";

  /** How the library begins the names of the threads that it makes up for graphs inside graphs. */
  private static final String OF_SUBGRAPH = "subgraph_";

  private Threads() {}

  /** The thread's id as the library has it; null if the program named none. */
  static @Nullable String id(@Nullable RunnableConfig config) {
    return config == null ? null : config.threadId().orElse(null);
  }

  /** The session that a thread is; null if its name says nothing. */
  static @Nullable String session(@Nullable RunnableConfig config) {
    String id = id(config);
    return id == null || id.equals(UNNAMED) || isMadeUp(id) ? null : id;
  }

  /** Whether the thread is that of a graph inside the one that is running. */
  private static boolean isMadeUp(String id) {
    Context around = CurrentContext.get();
    return around != null
        && (id.startsWith(OF_SUBGRAPH) || id.startsWith(around.session() + "_" + OF_SUBGRAPH));
  }
}
