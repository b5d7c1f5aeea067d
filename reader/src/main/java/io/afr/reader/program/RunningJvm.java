package io.afr.reader.program;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A JVM that runs on this machine.
 *
 * @param command main class or jar and arguments, as far as they are known
 */
public record RunningJvm(long pid, String command) {

  /** SIGQUIT, by which a JVM is asked to open its door, and which ends any other program. */
  private static final int QUIT = 3;

  /** Those of this user that can be found, without this one. */
  public static List<RunningJvm> all() {
    Jdk.check();
    List<RunningJvm> found = new ArrayList<>();
    for (VirtualMachineDescriptor descriptor : VirtualMachine.list()) {
      long pid = Long.parseLong(descriptor.id());
      if (pid != ProcessHandle.current().pid()) {
        found.add(new RunningJvm(pid, descriptor.displayName().strip()));
      }
    }
    found.sort(Comparator.comparingLong(RunningJvm::pid));
    return found;
  }

  /**
   * The JVM with this process id.
   *
   * @throws AttachException if there is none that this process could reach
   */
  public static RunningJvm of(long pid) {
    Jdk.check();
    ProcessHandle process =
        ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .orElseThrow(() -> new AttachException(AttachException.Code.NO_PROCESS, pid, ""));
    if (pid == ProcessHandle.current().pid()) {
      throw new AttachException(AttachException.Code.ITSELF, pid, "");
    }
    checkUser(process);
    if (Files.isDirectory(Path.of("/proc/self/task"))) {
      checkOnLinux(pid);
    }
    return all().stream()
        .filter(jvm -> jvm.pid() == pid)
        .findFirst()
        .orElseGet(() -> new RunningJvm(pid, ""));
  }

  private static void checkUser(ProcessHandle process) {
    String mine = ProcessHandle.current().info().user().orElse("");
    String theirs = process.info().user().orElse(mine);
    if (!theirs.equals(mine)) {
      throw new AttachException(AttachException.Code.OTHER_USER, process.pid(), theirs);
    }
  }

  /** Asking what is no JVM would end it, so better be sure. */
  private static void checkOnLinux(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      if (!Files.readString(process.resolve("maps")).contains("/libjvm.so")) {
        throw new AttachException(AttachException.Code.NO_JVM, pid, "");
      }
      if (!catches(Files.readString(process.resolve("status")), QUIT)) {
        throw new AttachException(AttachException.Code.DEAF, pid, "");
      }
      if (!isHere(process)) {
        throw new AttachException(AttachException.Code.CONTAINER, pid, "");
      }
    } catch (IOException e) {
      // Gone meanwhile, or not to be looked at: the JVM's own words tell more.
      return;
    }
  }

  /** Whether the process sees the files that this one sees. */
  private static boolean isHere(Path process) throws IOException {
    Path namespace = Path.of("ns", "mnt");
    return Files.readSymbolicLink(process.resolve(namespace))
        .equals(Files.readSymbolicLink(Path.of("/proc/self").resolve(namespace)));
  }

  static boolean catches(String status, int signal) {
    return status
        .lines()
        .filter(line -> line.startsWith("SigCgt:"))
        .map(line -> Long.parseUnsignedLong(line.substring("SigCgt:".length()).strip(), 16))
        .anyMatch(mask -> (mask >> (signal - 1) & 1) == 1);
  }
}
