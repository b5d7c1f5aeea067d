package io.afr.agent.weave;

import net.bytebuddy.dynamic.ClassFileLocator;

/** Finds class files below some packages in the agent, so that the program is not asked. */
final class AgentClassFiles implements ClassFileLocator {

  private final ClassLoader agent;
  private final String[] prefixes;

  AgentClassFiles(ClassLoader agent, String... prefixes) {
    this.agent = agent;
    this.prefixes = prefixes;
  }

  @Override
  public Resolution locate(String name) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        byte[] bytes = ClassBytes.of(agent, name.replace('.', '/'));
        return bytes == null ? new Resolution.Illegal(name) : new Resolution.Explicit(bytes);
      }
    }
    return new Resolution.Illegal(name);
  }

  @Override
  public void close() {}
}
