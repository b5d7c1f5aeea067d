package io.afr.agent.weave;

import org.jspecify.annotations.Nullable;

/**
 * Where advice meets the library: integrations from the agent, each with the application's own copy
 * of what it records.
 */
final class IntegrationClassLoader extends ClassLoader {

  static final String INTEGRATIONS = "io.afr.integration.";

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader agent;

  IntegrationClassLoader(@Nullable ClassLoader application, ClassLoader agent) {
    super("afr-integrations", application);
    this.agent = agent;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(INTEGRATIONS)) {
      return own(name);
    }
    if (name.startsWith("io.afr.agent.") || name.startsWith("io.afr.journal.")) {
      return agent.loadClass(name);
    }
    return super.loadClass(name, resolve);
  }

  private Class<?> own(String name) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = ClassBytes.of(agent, name.replace('.', '/'));
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
