package io.afr.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.afr.benchmarks.fork.Figures;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** Loads classes of libraries that have nothing to do with models, and measures what that takes. */
final class LoadingFork {

  private static final Pattern others =
      Pattern.compile("(kotlin|com/fasterxml|io/opentelemetry|ch/qos|org/sqlite|org/openjdk)/.*");

  private LoadingFork() {}

  /** Argument: how many. */
  public static void main(String[] args) throws IOException {
    List<String> names = names(Integer.parseInt(args[0]));
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    ClassLoader loader = LoadingFork.class.getClassLoader();
    long before = system.getProcessCpuTime();
    int missing = 0;
    for (String name : names) {
      try {
        Class.forName(name, false, loader);
      } catch (ClassNotFoundException | LinkageError needsMore) {
        // It extends what is not there: that costs the same with and without.
        missing++;
      }
    }
    long after = system.getProcessCpuTime();
    new Figures()
        .put("missing", missing)
        .put("cpuMillis", (after - before) / 1e6)
        .put("processMillis", after / 1e6)
        .print();
  }

  private static List<String> names(int most) throws IOException {
    List<String> names = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        try (JarFile jar = new JarFile(entry)) {
          jar.stream()
              .map(file -> file.getName())
              .filter(file -> file.endsWith(".class") && others.matcher(file).matches())
              .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
              .forEach(names::add);
        }
      }
    }
    if (names.size() < most) {
      throw new IllegalStateException("only " + names.size() + " classes on the class path");
    }
    return names.subList(0, most);
  }
}
