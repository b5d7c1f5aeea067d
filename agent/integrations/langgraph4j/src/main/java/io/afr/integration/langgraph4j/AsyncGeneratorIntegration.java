package io.afr.integration.langgraph4j;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/**
 * The generators through which LangGraph4j's graphs are consumed, a library with versions of its
 * own.
 */
public final class AsyncGeneratorIntegration implements Integration {

  @Override
  public String name() {
    return "async-generator";
  }

  @Override
  public Set<String> types() {
    return Set.of(Names.WITH_EMBED, Names.CANCELLABLE);
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions("org.bsc.async:async-generator", "4.0.0-beta2", "4.3.1");
  }

  @Override
  public boolean startsRecording() {
    return false;
  }

  @Override
  public List<Hook> hooks() {
    return Hooks.ofGenerators();
  }
}
