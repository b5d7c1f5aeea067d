package io.afr.agent.record;

import io.afr.agent.options.Options;
import io.afr.journal.Manifest;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What a journal says of the JVM that writes it. */
final class ThisJvm {

  private ThisJvm() {}

  static Manifest manifest(Options options, String agentVersion) {
    Instant start = Instant.now();
    long pid = ProcessHandle.current().pid();
    return new Manifest(
        Manifest.FORMAT,
        options.service(),
        host(),
        pid,
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        agentVersion,
        start,
        new SplittableRandom(System.nanoTime() ^ pid << 32 ^ start.toEpochMilli()).nextLong(),
        options.fixedTags(),
        options.shown());
  }

  /** The host's name, without asking the network for it. */
  private static String host() {
    String name = System.getenv("HOSTNAME");
    if (name == null || name.isBlank()) {
      name = System.getenv("COMPUTERNAME");
    }
    if (name == null || name.isBlank()) {
      name = firstLine("/proc/sys/kernel/hostname");
    }
    if (name == null || name.isBlank()) {
      name = firstLine("/etc/hostname");
    }
    return name == null || name.isBlank() ? "unknown" : name.strip();
  }

  private static @Nullable String firstLine(String file) {
    try (InputStream in = new FileInputStream(file)) {
      return new String(in.readNBytes(256), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    } catch (IOException notThere) {
      return null;
    }
  }
}
