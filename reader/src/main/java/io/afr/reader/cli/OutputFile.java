package io.afr.reader.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all, and that only its owner may read: what was recorded is
 * nobody else's business. What is a file only by name, such as a pipe or {@code /dev/null}, is
 * written to as it is.
 */
final class OutputFile implements AutoCloseable {

  private final Path file;
  private final @Nullable Path partial;
  private final Writer writer;

  OutputFile(Path named) throws IOException {
    if (Files.isDirectory(named)) {
      throw new IOException("is a directory");
    }
    // A link goes on pointing to the file.
    boolean exists = Files.exists(named);
    this.file = exists ? named.toRealPath() : named.toAbsolutePath();
    this.partial = exists && !Files.isRegularFile(named) ? null : partial(file);
    this.writer = Files.newBufferedWriter(partial == null ? named : partial);
  }

  private static Path partial(Path file) throws IOException {
    try {
      Path partial = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".part");
      partial.toFile().deleteOnExit();
      return partial;
    } catch (NoSuchFileException e) {
      throw new IOException("there is no such directory", e);
    } catch (AccessDeniedException e) {
      throw new IOException("the directory cannot be written to", e);
    }
  }

  Writer writer() {
    return writer;
  }

  /** Puts it in its place, and returns how long it is; 0 where that cannot be said. */
  long finish() throws IOException {
    writer.close();
    if (partial == null) {
      return 0;
    }
    long bytes = Files.size(partial);
    Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    return bytes;
  }

  /** Leaves nothing of what is not finished. */
  @Override
  public void close() throws IOException {
    writer.close();
    if (partial != null) {
      Files.deleteIfExists(partial);
    }
  }
}
