package io.afr.agent.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The jar that was built just before. */
final class AgentJar {

  private static final String root = "inst/";

  private AgentJar() {}

  static Path path() {
    return Path.of(System.getProperty("afr.agent.jar", "target/afr-agent.jar"));
  }

  static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(path().toFile())) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  /** Binary names of AFR's own classes inside. */
  static List<String> ownClasses() throws IOException {
    return entries().stream()
        .filter(name -> name.startsWith(root + "io/afr/") && name.endsWith(".classdata"))
        .map(name -> name.substring(root.length(), name.length() - ".classdata".length()))
        .map(name -> name.replace('/', '.'))
        .toList();
  }

  static byte[] read(String entry) throws IOException {
    try (JarFile jar = new JarFile(path().toFile())) {
      ZipEntry found = jar.getEntry(entry);
      if (found == null) {
        throw new IOException(path() + " has no " + entry);
      }
      try (InputStream in = jar.getInputStream(found)) {
        return in.readAllBytes();
      }
    }
  }

  static byte[] readClass(String binaryName) throws IOException {
    return read(root + binaryName.replace('.', '/') + ".classdata");
  }
}
