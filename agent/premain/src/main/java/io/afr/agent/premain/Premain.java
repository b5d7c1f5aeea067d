package io.afr.agent.premain;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters the agent.
 *
 * <p>It runs before the program has chosen its log manager, file system or MBean server, so it
 * touches nothing of {@code java.util.logging}, {@code java.nio.file} or JMX. Whatever fails here
 * is said in one line, and the program starts without the agent.
 */
public final class Premain {

  private static final String agent = "io.afr.agent.Agent";

  /**
   * Set by the first agent. Every further one, whatever jar it is from, enters through this very
   * class, because all agents share the system class loader; so nothing else has to tell them.
   */
  private static @Nullable Class<?> running;

  private Premain() {}

  /** The JVM starts with {@code -javaagent}. */
  public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
    if (!JdkTool.isRunning(System.getProperty("sun.java.command"))) {
      enter("start", arguments, instrumentation);
    }
  }

  /** The agent is attached to a running JVM. */
  public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
    enter("attach", arguments, instrumentation);
  }

  private static synchronized void enter(
      String method, @Nullable String arguments, Instrumentation instrumentation) {
    try {
      Class<?> first = running;
      if (first != null) {
        enterAgain(first, method, instrumentation);
        return;
      }
      File jar = jar();
      if (jar == null) {
        say("does nothing: it must be a jar of its own, not a part of another");
        return;
      }
      Class<?> entered = new AgentClassLoader(jar).loadClass(agent);
      running = entered;
      Object isThere =
          entered
              .getMethod(method, String.class, Instrumentation.class)
              .invoke(null, arguments, instrumentation);
      if (Boolean.FALSE.equals(isThere)) {
        running = null;
      }
    } catch (Throwable failed) {
      say("could not start, the program runs without it: " + root(failed));
    }
  }

  /** Who attaches hears it from the agent that is here; a command line has only stderr. */
  private static void enterAgain(Class<?> first, String method, Instrumentation instrumentation)
      throws ReflectiveOperationException {
    if (method.equals("attach")) {
      first.getMethod("again", Instrumentation.class).invoke(null, instrumentation);
    } else {
      say("is in this JVM already; this second one does nothing");
    }
  }

  private static @Nullable File jar() {
    CodeSource source = Premain.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return null;
    }
    File file = new File(URI.create(source.getLocation().toString()));
    return file.isFile() ? file : null;
  }

  private static Throwable root(Throwable failed) {
    Throwable cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static void say(String message) {
    System.err.println("AFR: the agent " + message);
  }
}
