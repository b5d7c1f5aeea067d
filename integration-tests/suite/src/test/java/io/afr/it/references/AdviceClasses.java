package io.afr.it.references;

import io.afr.it.harness.Built;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The advice of one integration, out of the built agent jar, and what each piece may run into. */
final class AdviceClasses {

  private static final String integrations = "io/afr/integration/";

  /** What is there in any version: AFR itself, and what only describes advice. */
  private static final Set<String> given =
      Set.of("io/afr/agent/", "io/afr/journal/", "net/bytebuddy/", "org/jspecify/");

  private final String prefix;
  private final Map<String, Code> classes = new HashMap<>();

  private AdviceClasses(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The advice of an integration.
   *
   * @param name the last part of its package
   */
  static AdviceClasses of(String name) throws IOException {
    AdviceClasses found = new AdviceClasses(integrations + name + "/");
    try (JarFile jar = new JarFile(Built.agentJar().toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        String path = entry.getName();
        if (path.startsWith("inst/" + integrations) && path.endsWith(".classdata")) {
          try (InputStream in = jar.getInputStream(entry)) {
            String type = path.substring("inst/".length(), path.length() - ".classdata".length());
            found.classes.put(type, Code.of(in.readAllBytes()));
          }
        }
      }
    }
    return found;
  }

  /** What is not in the jars, by the advice that would run into it. */
  Map<String, Set<Member>> missing(Jars jars) {
    Map<String, Set<Member>> missing = new TreeMap<>();
    classes.forEach(
        (name, code) -> {
          if (code.isAdvice() && name.startsWith(prefix)) {
            Set<Member> lacking = new TreeSet<>();
            for (Member named : reachable(code)) {
              if (isOfALibrary(named.owner()) && !jars.has(named)) {
                lacking.add(named);
              }
            }
            missing.put(name.substring(prefix.length()), lacking);
          }
        });
    return missing;
  }

  private static boolean isOfALibrary(String owner) {
    return !owner.startsWith(integrations) && given.stream().noneMatch(owner::startsWith);
  }

  /** All that an advice class names, through whatever it calls of its integration. */
  private Set<Member> reachable(Code advice) {
    Set<Member> found = new HashSet<>();
    Deque<Member> open = new ArrayDeque<>(advice.methods());
    Set<Member> seen = new HashSet<>(advice.methods());
    while (!open.isEmpty()) {
      Member method = open.pop();
      Code code = classes.get(method.owner());
      if (code == null) {
        continue;
      }
      for (Member named : code.namedBy(method)) {
        if (!named.name().equals("*")) {
          found.add(named);
        }
        for (Member next : entered(named)) {
          if (seen.add(next)) {
            open.push(next);
          }
        }
      }
    }
    return found;
  }

  /** A method is entered by its call; of an object that is made, all that the library may call. */
  private Set<Member> entered(Member named) {
    Code code = classes.get(named.owner());
    if (code == null || named.isClass()) {
      return Set.of();
    }
    Set<Member> entered = new HashSet<>();
    for (Member method : code.methods()) {
      if (named.name().equals("*")
          || method.name().equals("<clinit>")
          || method.name().equals(named.name())) {
        entered.add(method);
      }
    }
    return entered;
  }
}
