package io.afr.agent.options;

import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a program that does not say it is probably called. */
final class ServiceName {

  private ServiceName() {}

  static String guess(Properties properties, Map<String, String> environment) {
    String[] candidates = {
      environment.get("OTEL_SERVICE_NAME"),
      properties.getProperty("spring.application.name"),
      environment.get("SPRING_APPLICATION_NAME"),
      ofCommand(properties.getProperty("sun.java.command"))
    };
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return candidate.trim();
      }
    }
    return "java";
  }

  /**
   * @param command {@code [module/]mainclass arguments}, {@code jarfile arguments}, or the
   *     compiler's launcher and a source file
   */
  private static @Nullable String ofCommand(@Nullable String command) {
    if (command == null) {
      return null;
    }
    int space = command.indexOf(' ');
    String main = space < 0 ? command : command.substring(0, space);
    int jar = command.indexOf(".jar");
    if (jar >= 0 && (main.endsWith(".jar") || !isClass(main))) {
      return lastName(command.substring(0, jar));
    }
    if (main.contains("com.sun.tools.javac.launcher.") && space >= 0) {
      String source = command.substring(space + 1).split(" ", 2)[0];
      return lastName(source.endsWith(".java") ? source.substring(0, source.length() - 5) : source);
    }
    return lastName(main);
  }

  /** A path may hold spaces, so that its first word looks like anything but a class. */
  private static boolean isClass(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separator = i > 0 && (c == '.' || c == '/');
      if (!separator && !Character.isJavaIdentifierPart(c)) {
        return false;
      }
    }
    return true;
  }

  private static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
