package io.afr.reader.program;

import java.io.Serial;

/** Why a running JVM cannot be recorded. The message is one line for a person. */
public final class AttachException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** What stands in the way. */
  public enum Code {
    NO_PROCESS("there is no process %1$d; 'afr attach --list' shows the JVMs"),
    NO_JVM("process %1$d is no JVM; 'afr attach --list' shows those that are"),
    ITSELF("process %1$d is this very command"),
    OTHER_USER("process %1$d belongs to %2$s; attach as that user: sudo -u %2$s java -jar afr.jar"),
    CONTAINER(
        "process %1$d runs in a container of its own; attach from inside it, where its files are"),
    DEAF(
        "process %1$d takes no attachment: it is only starting, or was started with -Xrs; start it"
            + " with -javaagent, or by 'afr record'"),
    DISABLED(
        "process %1$d takes no attachment (%2$s); start it with -javaagent, or by 'afr record'"),
    NO_AGENTS(
        "process %1$d was started with -XX:-EnableDynamicAgentLoading and takes no agents; start it"
            + " with -javaagent, or by 'afr record'"),
    REFUSED("process %1$d cannot be attached to: %2$s"),
    SILENT("the agent could not start in process %1$d; the program's standard error says why"),
    OFF("the agent is switched off for process %1$d: its option 'enabled' is false"),
    ALREADY("process %1$d is recorded already, %2$s; nothing was changed"),
    NO_JDK("the Java at %2$s lacks the module jdk.attach; run afr on a JDK, not on a JRE");

    private final String message;

    Code(String message) {
      this.message = message;
    }
  }

  private final Code code;

  AttachException(Code code, long pid, String detail) {
    super(String.format(code.message, pid, detail));
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
