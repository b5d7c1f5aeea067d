package io.afr.integration.coroutines;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import io.afr.agent.weave.LibraryVersions;
import java.util.List;
import java.util.Set;

/**
 * Kotlin's coroutines, whose dispatchers have threads of their own: {@code Dispatchers.Default} and
 * {@code Dispatchers.IO}. Those on top of the JDK's executors need nothing.
 *
 * <p>Nothing is recorded of them.
 */
public final class CoroutinesIntegration implements Integration {

  static final String SCHEDULER = "kotlinx.coroutines.scheduling.CoroutineScheduler";

  /** A queue before a scheduler: who waits in it is run by one who came before. */
  static final String LIMITED = "kotlinx.coroutines.internal.LimitedDispatcher";

  static final String TASK = "kotlinx.coroutines.DispatchedTask";

  @Override
  public String name() {
    return "coroutines";
  }

  @Override
  public Set<String> types() {
    return Set.of(SCHEDULER, LIMITED, TASK);
  }

  @Override
  public LibraryVersions versions() {
    return new LibraryVersions(
        "org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm", "1.6.4", "1.10.2");
  }

  @Override
  public boolean startsRecording() {
    return false;
  }

  @Override
  public List<Hook> hooks() {
    return CoroutinesHooks.all();
  }
}
