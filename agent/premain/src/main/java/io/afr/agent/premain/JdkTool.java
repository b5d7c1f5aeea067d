package io.afr.agent.premain;

import org.jspecify.annotations.Nullable;

/**
 * Tells the JDK's own programs ({@code javac}, {@code keytool}, {@code jcmd}…) from the user's:
 * {@code JAVA_TOOL_OPTIONS} brings the agent into all of them.
 */
final class JdkTool {

  private JdkTool() {}

  /**
   * @param command {@code sun.java.command}: {@code [module/]mainclass arguments} or {@code jarfile
   *     arguments}
   */
  static boolean isRunning(@Nullable String command) {
    if (command == null) {
      return false;
    }
    int space = command.indexOf(' ');
    String program = space < 0 ? command : command.substring(0, space);
    // "java Program.java" runs the user's program inside the compiler's launcher.
    if (program.contains("com.sun.tools.javac.launcher.")) {
      return false;
    }
    String main = program.substring(program.lastIndexOf('/') + 1);
    return main.startsWith("sun.") || main.startsWith("com.sun.tools.") || isInModule(program);
  }

  private static boolean isInModule(String program) {
    int slash = program.indexOf('/');
    return slash > 0
        && (program.startsWith("jdk.") || program.startsWith("java."))
        && program.startsWith("jdk.", slash + 1);
  }
}
