package io.afr.journal.keep;

import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.Listing;
import io.afr.journal.disk.ManifestJson;
import io.afr.journal.disk.WriterLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what we have made ourselves from what somebody has put beside it, which is never touched.
 * Links are not followed: they are nothing that we make.
 */
final class OwnFiles {

  /** What is being written and will replace the file of that name without the ending. */
  static final String DRAFT = ".new";

  private static final Pattern journal = Pattern.compile("\\d{8}T\\d{6}Z-\\d{1,18}-[0-9a-f]{8}");
  private static final Set<String> single =
      Set.of(
          ManifestJson.FILE,
          ManifestJson.FILE + DRAFT,
          WriterLock.FILE,
          "metadata.cq4t",
          // Left by a JVM that was killed while it looked whether there is room.
          "space.probe",
          Removals.FILE);

  private OwnFiles() {}

  /** The directories of journals in a service's directory. */
  static List<Path> journals(Path service) throws IOException {
    List<Path> journals = new ArrayList<>();
    if (!Files.isDirectory(service, LinkOption.NOFOLLOW_LINKS)) {
      return journals;
    }
    for (Path path : Listing.of(service)) {
      if (isJournal(path)) {
        journals.add(path);
      }
    }
    return journals;
  }

  private static boolean isJournal(Path path) {
    return journal.matcher(CycleFiles.name(path)).matches()
        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Our files in a journal's directory. */
  static List<Path> in(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    try {
      for (Path path : Listing.of(directory)) {
        if (isOurs(CycleFiles.name(path)) && isFile(path)) {
          files.add(path);
        }
      }
    } catch (NoSuchFileException e) {
      // Deleted meanwhile.
      return List.of();
    }
    files.sort((a, b) -> CycleFiles.name(a).compareTo(CycleFiles.name(b)));
    return files;
  }

  /** Deletes what somebody who was stopped has left half-written. */
  static void sweep(Path directory) throws IOException {
    for (Path file : in(directory)) {
      String name = CycleFiles.name(file);
      // A manifest is written by the JVM that is just starting.
      if (name.endsWith(DRAFT) && !single.contains(name)) {
        Files.deleteIfExists(file);
      }
    }
  }

  static boolean isCycle(Path file) {
    return CycleFiles.name(file).endsWith(CycleFiles.SUFFIX);
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isOurs(String name) {
    String whole = name.endsWith(DRAFT) ? name.substring(0, name.length() - DRAFT.length()) : name;
    return single.contains(name) || whole.endsWith(CycleFiles.SUFFIX) || EraseRequest.isName(whole);
  }
}
