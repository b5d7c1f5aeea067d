package io.afr.reader.program;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.afr.reader.program.AttachException.Code;
import java.io.IOException;
import java.util.List;
import java.util.Properties;

/**
 * What became of an agent that was put into a running JVM, as it says itself.
 *
 * @param home where that JVM is recorded to
 * @param service as what
 * @param woven how many of the classes that were there already are recorded now
 * @param libraries those that were there already
 */
public record Attachment(String home, String service, int woven, List<Library> libraries) {

  /** The agent's {@code io.afr.agent.Answer} writes these. */
  private static final String PREFIX = "io.afr.agent.";

  private static final String STATE = PREFIX + "state";

  /**
   * A library of the program.
   *
   * @param state {@code recorded}, {@code unsupported} or {@code off}
   */
  public record Library(String name, String version, String state) {}

  /**
   * Puts the agent in.
   *
   * @throws AttachException if that cannot be, or need not
   */
  public static Attachment of(RunningJvm jvm, JavaAgent agent) {
    long pid = jvm.pid();
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        return attach(machine, pid, agent);
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new AttachException(Code.DISABLED, pid, message(e));
    } catch (AgentLoadException | AgentInitializationException | IOException e) {
      boolean closed = message(e).contains("EnableDynamicAgentLoading");
      throw new AttachException(closed ? Code.NO_AGENTS : Code.REFUSED, pid, message(e));
    }
  }

  private static Attachment attach(VirtualMachine machine, long pid, JavaAgent agent)
      throws IOException, AgentLoadException, AgentInitializationException {
    Properties before = machine.getAgentProperties();
    if (before.getProperty(STATE) != null) {
      throw already(pid, before);
    }
    machine.loadAgent(agent.jar().toString(), agent.arguments());
    Properties after = machine.getAgentProperties();
    return switch (after.getProperty(STATE, "")) {
      case "attached" -> told(after);
      case "running" -> throw already(pid, after);
      case "off" -> throw new AttachException(Code.OFF, pid, "");
      default -> throw new AttachException(Code.SILENT, pid, "");
    };
  }

  private static AttachException already(long pid, Properties answer) {
    Attachment running = told(answer);
    return new AttachException(
        Code.ALREADY, pid, "as service " + running.service() + " in " + running.home());
  }

  private static Attachment told(Properties answer) {
    return new Attachment(
        answer.getProperty(PREFIX + "home", ""),
        answer.getProperty(PREFIX + "service", ""),
        Integer.parseInt(answer.getProperty(PREFIX + "woven", "0")),
        answer
            .getProperty(PREFIX + "libraries", "")
            .lines()
            .map(line -> line.split("\t", -1))
            .map(facts -> new Library(facts[0], facts[1], facts[2]))
            .toList());
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
