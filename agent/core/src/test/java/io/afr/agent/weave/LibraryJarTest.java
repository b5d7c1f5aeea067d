package io.afr.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryJarTest {

  private static final LibraryVersions versions =
      new LibraryVersions("com.acme:acme-core", "1.0.0", "2.0.0");

  @TempDir Path directory;

  @Test
  void believesTheMavenDescriptorFirst() throws IOException {
    byte[] jar =
        zip(
            "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: 7\n\n",
            "META-INF/maven/com.acme/other/pom.properties", "version=8\n",
            "META-INF/maven/com.acme/acme-core/pom.properties", "version=1.2.3\n");

    assertThat(versionOf(Files.write(directory.resolve("acme-core-9.jar"), jar)))
        .isEqualTo("1.2.3");
  }

  @Test
  void takesAnotherArtifactOfTheGroupThenTheManifestThenTheFileName() throws IOException {
    byte[] ofGroup = zip("META-INF/maven/com.acme/other/pom.properties", "version=8\n");
    byte[] ofManifest =
        zip("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nImplementation-Version: 7\n\n");
    byte[] silent = zip("x", "");

    assertThat(versionOf(Files.write(directory.resolve("a-9.jar"), ofGroup))).isEqualTo("8");
    assertThat(versionOf(Files.write(directory.resolve("b-9.jar"), ofManifest))).isEqualTo("7");
    assertThat(versionOf(Files.write(directory.resolve("acme-core-4.101.0.jar"), silent)))
        .isEqualTo("4.101.0");
    assertThat(versionOf(Files.write(directory.resolve("acme.jar"), silent))).isEmpty();
  }

  @Test
  void looksIntoAJarInsideAJarAsSpringBootPacksThem() throws IOException {
    byte[] inner = zip("META-INF/maven/com.acme/acme-core/pom.properties", "version=1.2.3\n");
    Path outer = directory.resolve("my shop.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
      out.putNextEntry(new ZipEntry("BOOT-INF/lib/acme-core.jar"));
      out.write(inner);
    }
    String url = outer.toUri().toString();
    String path = outer.toUri().getRawPath();

    assertThat(version("jar:" + url + "!/BOOT-INF/lib/acme-core.jar!/")).isEqualTo("1.2.3");
    assertThat(version("jar:nested:" + path + "/!BOOT-INF/lib/acme-core.jar!/")).isEqualTo("1.2.3");
  }

  @Test
  void believesTheNameOfAJarInsideAJarIfItIsTheLibrarys() throws IOException {
    byte[] inner = zip("META-INF/maven/com.acme/acme-core/pom.properties", "version=1.2.3\n");
    Path outer = directory.resolve("shop-7.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
      for (String name : List.of("acme-core-4.101.0.jar", "all-of-the-shop-0.1.jar")) {
        out.putNextEntry(new ZipEntry("BOOT-INF/lib/" + name));
        out.write(inner);
      }
    }

    String libraries = "jar:" + outer.toUri() + "!/BOOT-INF/lib/";
    assertThat(version(libraries + "acme-core-4.101.0.jar!/")).isEqualTo("4.101.0");
    assertThat(version(libraries + "all-of-the-shop-0.1.jar!/")).isEqualTo("1.2.3");
  }

  @Test
  void saysNothingOfWhatItCannotRead() {
    assertThat(version("file:/no/such/directory/")).isEmpty();
    assertThat(version("vfs:/deployments/shop.war")).isEmpty();
    assertThat(version("file:/a b%zz")).isEmpty();
    assertThat(version("")).isEmpty();
  }

  private static String versionOf(Path jar) {
    return version(jar.toUri().toString());
  }

  private static String version(String location) {
    return LibraryJar.version(location, versions);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
