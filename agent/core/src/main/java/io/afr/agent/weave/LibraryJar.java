package io.afr.agent.weave;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads which version of a library a jar holds: by its Maven descriptor, else by its manifest, else
 * by its file name.
 *
 * <p>Of a jar inside a jar, as Spring Boot packs them, the name is believed first if it is that of
 * the library: a build tool put it there, and to look for the descriptor is to inflate all that
 * stands before it, which for the largest SDKs takes a second of the program's start.
 */
final class LibraryJar {

  private static final String manifestName = "META-INF/MANIFEST.MF";

  private final String artifact;
  private final String artifactDescriptor;
  private final String groupDescriptors;
  private String ofArtifact = "";
  private String ofGroup = "";
  private String ofManifest = "";

  private LibraryJar(LibraryVersions versions) {
    String[] coordinates = versions.artifact().split(":", 2);
    artifact = coordinates[1];
    groupDescriptors = "META-INF/maven/" + coordinates[0] + "/";
    artifactDescriptor = groupDescriptors + artifact + "/pom.properties";
  }

  /**
   * The version of the library in a jar.
   *
   * @param location of the code, as a URL: {@code file:/…/x.jar}, {@code
   *     jar:file:/…/app.jar!/BOOT-INF/lib/x.jar!/}, {@code
   *     jar:nested:/…/app.jar/!BOOT-INF/lib/x.jar!/}
   * @return empty if nothing says it
   */
  static String version(String location, LibraryVersions versions) {
    LibraryJar jar = new LibraryJar(versions);
    String[] path = path(location);
    String last = path[path.length - 1];
    if (path.length > 1 && jar.isNameOf(last)) {
      return ofFileName(last);
    }
    try {
      jar.read(path);
    } catch (IOException | RuntimeException unreadable) {
      // The file name may still say it.
    }
    return firstOf(jar.ofArtifact, jar.ofGroup, jar.ofManifest, ofFileName(last));
  }

  /**
   * {@code openai-java-core-4.101.0.jar}, but not a jar of the program's that holds the library.
   */
  private boolean isNameOf(String path) {
    String version = ofFileName(path);
    return !version.isEmpty() && path.endsWith("/" + artifact + "-" + version + ".jar");
  }

  /** The file, and the entries in which the jar is nested. */
  private static String[] path(String location) {
    String path = location;
    for (String scheme : new String[] {"jar:", "nested:", "file:"}) {
      if (path.startsWith(scheme)) {
        path = path.substring(scheme.length());
      }
    }
    String[] parts = path.replace("/!", "!/").split("!/", -1);
    int length = parts.length;
    while (length > 1 && parts[length - 1].isEmpty()) {
      length--;
    }
    String[] found = Arrays.copyOf(parts, length);
    found[0] = decoded(found[0]);
    return found;
  }

  private static String decoded(String path) {
    try {
      String decoded = URI.create("file:" + path).getPath();
      return decoded == null ? path : decoded;
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }

  private void read(String[] path) throws IOException {
    File file = new File(path[0]);
    if (file.isDirectory()) {
      readDirectory(file);
    } else if (path.length == 1) {
      try (ZipFile zip = new ZipFile(file)) {
        readZip(zip);
      }
    } else {
      try (ZipFile zip = new ZipFile(file);
          ZipInputStream in = new ZipInputStream(open(zip, path[1]))) {
        for (ZipEntry entry = in.getNextEntry();
            entry != null && ofArtifact.isEmpty();
            entry = in.getNextEntry()) {
          readEntry(entry.getName(), in);
        }
      }
    }
  }

  private void readDirectory(File directory) throws IOException {
    File descriptor = new File(directory, artifactDescriptor);
    if (descriptor.isFile()) {
      try (InputStream in = new FileInputStream(descriptor)) {
        readEntry(artifactDescriptor, in);
      }
    }
  }

  private void readZip(ZipFile zip) throws IOException {
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      ZipEntry entry = entries.nextElement();
      if (entry.getName().startsWith("META-INF/")) {
        try (InputStream in = zip.getInputStream(entry)) {
          readEntry(entry.getName(), in);
        }
      }
    }
  }

  private void readEntry(String name, InputStream in) throws IOException {
    if (name.equals(manifestName)) {
      String version =
          new Manifest(in).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      ofManifest = version == null ? "" : version;
    } else if (name.startsWith(groupDescriptors) && name.endsWith("/pom.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      String version = properties.getProperty("version", "");
      if (name.equals(artifactDescriptor)) {
        ofArtifact = version;
      } else {
        ofGroup = version;
      }
    }
  }

  private static InputStream open(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException(zip.getName() + " has no " + name);
    }
    return zip.getInputStream(entry);
  }

  /** {@code openai-java-core-4.101.0.jar}: from the first digit behind a hyphen. */
  private static String ofFileName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!name.endsWith(".jar")) {
      return "";
    }
    for (int i = 0; i + 1 < name.length(); i++) {
      if (name.charAt(i) == '-' && Character.isDigit(name.charAt(i + 1))) {
        return name.substring(i + 1, name.length() - 4);
      }
    }
    return "";
  }

  private static String firstOf(@Nullable String... versions) {
    for (String version : versions) {
      if (version != null && !version.isEmpty()) {
        return version;
      }
    }
    return "";
  }
}
