package io.afr.agent;

import io.afr.agent.weave.Integration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The integrations in the agent jar, registered as services are.
 *
 * <p>Not by {@link java.util.ServiceLoader}: it asks the JDK's modules too, which is a third of the
 * agent's start-up time.
 */
final class Integrations {

  private static final String listing = "META-INF/services/" + Integration.class.getName();

  private Integrations() {}

  static List<Integration> load(ClassLoader agent)
      throws IOException, ReflectiveOperationException {
    List<Integration> integrations = new ArrayList<>();
    for (String line : lines(agent)) {
      String name = line.trim();
      if (!name.isEmpty()) {
        Class<?> type = Class.forName(name, true, agent);
        integrations.add((Integration) type.getDeclaredConstructor().newInstance());
      }
    }
    return integrations;
  }

  private static String[] lines(ClassLoader agent) throws IOException {
    try (InputStream in = agent.getResourceAsStream(listing)) {
      return in == null
          ? new String[0]
          : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).split("\n", -1);
    }
  }
}
