package io.afr.agent.weave;

import net.bytebuddy.dynamic.ClassFileLocator;

/**
 * Finds class files for Byte Buddy: the agent's own and the JDK's without asking the program, and
 * Byte Buddy's, because an annotation that cannot be found is not there.
 */
final class AgentClassFiles implements ClassFileLocator {

  private final ClassLoader agent;

  AgentClassFiles(ClassLoader agent) {
    this.agent = agent;
  }

  @Override
  public Resolution locate(String name) {
    if (!name.startsWith("io.afr.")
        && !name.startsWith("java.")
        && !name.startsWith("net.bytebuddy.")) {
      return new Resolution.Illegal(name);
    }
    byte[] bytes = ClassBytes.of(agent, name.replace('.', '/'));
    return bytes == null ? new Resolution.Illegal(name) : new Resolution.Explicit(bytes);
  }

  @Override
  public void close() {}
}
