package io.afr.agent;

import io.afr.agent.log.Log;
import io.afr.agent.options.Options;
import io.afr.agent.weave.Library;
import java.lang.instrument.Instrumentation;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Tells whoever attached the agent what became of it, in the properties that the JVM keeps for that
 * purpose: the program sees neither them, nor a file, nor a line. {@code afr attach} reads them.
 */
final class Answer {

  private static final String prefix = "io.afr.agent.";

  private final Properties properties;

  private Answer(Properties properties) {
    this.properties = properties;
  }

  /** Where to answer to; nowhere, if this JDK has changed. */
  static Answer in(Instrumentation instrumentation) {
    try {
      instrumentation.redefineModule(
          Object.class.getModule(),
          Set.of(),
          Map.of("jdk.internal.vm", Set.of(Answer.class.getModule())),
          Map.of(),
          Set.of(),
          Map.of());
      Class<?> support = Class.forName("jdk.internal.vm.VMSupport");
      return new Answer((Properties) support.getMethod("getAgentProperties").invoke(null));
    } catch (ReflectiveOperationException | RuntimeException unknown) {
      Log.debug("cannot answer who attaches", unknown);
      return new Answer(new Properties());
    }
  }

  /**
   * The agent was attached.
   *
   * @param woven how many classes that were loaded already
   * @param met the libraries that these belong to
   */
  void attached(Options options, int woven, Collection<Library> met) {
    StringBuilder libraries = new StringBuilder();
    for (Library library : met) {
      libraries.append(library.name()).append('\t').append(library.version()).append('\t');
      libraries.append(library.state().name().toLowerCase(Locale.ROOT)).append('\n');
    }
    put("libraries", libraries.toString());
    put("woven", Integer.toString(woven));
    running("attached", options);
  }

  /** Another agent was here before. */
  void running(Options options) {
    running("running", options);
  }

  /** The options say that there is nothing to do. */
  void off() {
    put("state", "off");
  }

  private void running(String state, Options options) {
    put("home", options.home().getAbsolutePath());
    put("service", options.service());
    put("state", state);
  }

  private void put(String key, String value) {
    properties.setProperty(prefix + key, value);
  }
}
