package io.afr.agent.weave;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One integration class loader per class loader of the application.
 *
 * <p>Nothing here keeps either alive: the linked call sites in the application's classes do, and so
 * they go together when a web application is undeployed.
 */
final class IntegrationClassLoaders {

  private final ClassLoader agent;
  private final Map<ClassLoader, WeakReference<IntegrationClassLoader>> loaders =
      new WeakHashMap<>();

  IntegrationClassLoaders(ClassLoader agent) {
    this.agent = agent;
  }

  /** The class loader of an advice class that is woven into classes of the application's loader. */
  ClassLoader of(String advice, @Nullable ClassLoader application) {
    return advice.startsWith(IntegrationClassLoader.INTEGRATIONS) && application != null
        ? forApplication(application)
        : agent;
  }

  private synchronized ClassLoader forApplication(ClassLoader application) {
    WeakReference<IntegrationClassLoader> reference = loaders.get(application);
    IntegrationClassLoader loader = reference == null ? null : reference.get();
    if (loader == null) {
      loader = new IntegrationClassLoader(application, agent);
      loaders.put(application, new WeakReference<>(loader));
    }
    return loader;
  }
}
