package io.afr.benchmarks.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The directories that benchmarks write to: on the disk that is built on, never in memory. */
public final class Trees {

  private Trees() {}

  /** A new directory; whoever made it deletes it. */
  public static Path create() throws IOException {
    Path parent = Path.of(System.getProperty("benchmark.directory"));
    return Files.createTempDirectory(Files.createDirectories(parent), "data");
  }

  /** Waits until everything below is on the disk. */
  public static void force(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  public static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      paths.sorted(Comparator.reverseOrder()).forEach(Trees::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
