package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.json.Medium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the images, sounds and files of actions to a directory, each once. */
final class SavedMedia {

  private final Path directory;
  private final Set<Medium> seen = new HashSet<>();
  private final List<String> lines = new ArrayList<>();

  SavedMedia(Path directory) {
    this.directory = directory;
  }

  /** Files are called by the step and their place in it: {@code 0007-1.png}. */
  void save(Action action) {
    int number = 0;
    for (Medium medium : Medium.in(action.data())) {
      byte[] bytes = medium.bytes();
      if (bytes != null && bytes.length > 0 && seen.add(medium)) {
        number++;
        String name = String.format("%04d-%d.%s", action.sequence(), number, medium.extension());
        write(directory.resolve(name), bytes);
        lines.add(directory.resolve(name) + " " + medium);
      }
    }
  }

  /** What was written, one line per file. */
  List<String> lines() {
    return lines;
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot write " + file + ": " + e);
    }
  }
}
