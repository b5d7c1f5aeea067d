package io.afr.integration.langgraph4j;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** LangGraph4j: graphs and their nodes as runs, checkpoints as what they remember. */
public final class LangGraph4jIntegration implements Integration {

  static final String NAME = "langgraph4j";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(Names.GRAPH, Names.NODE_GENERATOR, Names.PARALLEL_ACTION);
  }

  @Override
  public Map<String, Set<String>> contracts() {
    return Map.of(Names.SAVER, Set.of("put", "get", "list", "release"));
  }

  @Override
  public String marker() {
    return "org/bsc/langgraph4j/";
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("org.bsc.langgraph4j:langgraph4j-core", "1.7.0", "1.8.17");
  }

  @Override
  public List<Hook> hooks() {
    return Hooks.ofGraphs();
  }
}
