package io.afr.reader.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears whole or not at all, and that only its owner may read: what was recorded is
 * nobody else's business.
 */
final class OutputFile implements AutoCloseable {

  private final Path file;
  private final Path partial;
  private final Writer writer;

  OutputFile(Path file) throws IOException {
    this.file = file;
    if (Files.isDirectory(file)) {
      throw new IOException("is a directory");
    }
    Path directory = file.toAbsolutePath().getParent();
    try {
      this.partial = Files.createTempFile(directory, "." + file.getFileName(), ".part");
    } catch (NoSuchFileException e) {
      throw new IOException("there is no such directory", e);
    } catch (AccessDeniedException e) {
      throw new IOException("the directory cannot be written to", e);
    }
    partial.toFile().deleteOnExit();
    this.writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8);
  }

  Writer writer() {
    return writer;
  }

  /** Puts it in its place, and returns how long it is. */
  long finish() throws IOException {
    writer.close();
    long bytes = Files.size(partial);
    Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    return bytes;
  }

  /** Leaves nothing of what is not finished. */
  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(partial);
  }
}
