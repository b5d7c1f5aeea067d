package io.afr.journal;

import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.JournalDirectory;
import io.afr.journal.disk.LastEntry;
import io.afr.journal.disk.Listing;
import io.afr.journal.disk.ManifestJson;
import io.afr.journal.disk.WriterLock;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JVM run's journal on disk, for reading. */
public final class Journal {

  private final Path directory;
  private final Manifest manifest;

  private Journal(Path directory, Manifest manifest) {
    this.directory = directory;
    this.manifest = manifest;
  }

  /** Whether a JVM still writes a journal, and if not, how it stopped. */
  public enum State {
    /** A living JVM holds the lock. */
    OPEN,
    /** The last entry is a clean end. */
    ENDED,
    /** The JVM is gone and said nothing: killed, crashed or halted. */
    INTERRUPTED
  }

  /**
   * The journals below a home, oldest first; what is no journal is left out, but not what seems to
   * have been one or lies behind a closed door: to open that tells what is wrong. A home that is
   * not there holds none.
   *
   * @throws JournalException if the home cannot be read
   */
  public static List<Path> under(Path home) {
    List<Path> journals = new ArrayList<>();
    try {
      if (Files.exists(home)) {
        for (Path service : directories(home)) {
          addJournals(service, journals);
        }
      }
    } catch (NotDirectoryException e) {
      throw new JournalException(home, "is a file, not a directory; name another home", e);
    } catch (IOException e) {
      throw JournalException.unreadable(home, e);
    }
    journals.sort(Comparator.comparing(CycleFiles::name));
    return journals;
  }

  /**
   * Opens a journal directory.
   *
   * @throws JournalException if there is no readable manifest, or it is of a newer format
   */
  public static Journal open(Path directory) {
    Path file = directory.resolve(ManifestJson.FILE);
    try {
      Manifest manifest = ManifestJson.read(Files.readString(file));
      if (manifest.format() > Manifest.FORMAT) {
        throw new JournalException(
            directory,
            "is of format "
                + manifest.format()
                + ", this version reads up to "
                + Manifest.FORMAT
                + "; use a newer afr");
      }
      return new Journal(directory, manifest);
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw new JournalException(directory, "is no journal, it has no " + ManifestJson.FILE, e);
    } catch (IllegalArgumentException e) {
      throw new JournalException(file, "is damaged, it " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new JournalException(file, "is damaged, it is no UTF-8", e);
    } catch (IOException e) {
      throw JournalException.unreadable(directory, e);
    }
  }

  /**
   * Opens a journal whose manifest is gone or damaged, with what its directory's name tells: the
   * entries can be read without it.
   *
   * @param trouble what {@link #open} threw
   * @return null if that was something else, or the name tells nothing
   */
  public static @Nullable Journal withoutManifest(Path directory, JournalException trouble) {
    Throwable cause = trouble.getCause();
    boolean isManifest =
        cause instanceof NoSuchFileException
            || cause instanceof IllegalArgumentException
            || cause instanceof CharacterCodingException;
    Manifest told = isManifest ? JournalDirectory.toldByName(directory) : null;
    return told == null ? null : new Journal(directory, told);
  }

  public Path directory() {
    return directory;
  }

  /** The directory's name, unique among all journals: the first half of every action id. */
  public String name() {
    return CycleFiles.name(directory);
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Looks anew each time; costs a lock test, and once that is free a look at the last entry. */
  public State state() {
    try {
      if (WriterLock.isHeld(directory, manifest)) {
        return State.OPEN;
      }
      return isCleanlyEnded() ? State.ENDED : State.INTERRUPTED;
    } catch (IOException e) {
      throw JournalException.unreadable(directory, e);
    }
  }

  /** Starts reading at the first entry. */
  public Walker walk() {
    return new Walker(this);
  }

  /** Starts reading behind an entry that an earlier walk has come to. */
  public Walker walkAfter(Place place) {
    return new Walker(this, place);
  }

  private boolean isCleanlyEnded() throws IOException {
    try {
      List<Path> files = CycleFiles.in(directory);
      LastEntry last = files.isEmpty() ? null : last(files.get(files.size() - 1));
      return last != null
          && last.entry() instanceof Note note
          && note.topic().equals(Note.CLEAN_END);
    } catch (NoSuchFileException e) {
      // Deleted meanwhile: what is left of it did not say.
      return false;
    }
  }

  private static @Nullable LastEntry last(Path file) throws NoSuchFileException {
    try {
      return LastEntry.in(file);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw JournalException.unreadable(file, e);
    }
  }

  private static void addJournals(Path service, List<Path> journals) throws IOException {
    try {
      for (Path directory : directories(service)) {
        if (isJournal(directory)) {
          journals.add(directory);
        }
      }
    } catch (AccessDeniedException e) {
      journals.add(service);
    } catch (NoSuchFileException e) {
      // Deleted meanwhile: it held what had become too old.
      return;
    }
  }

  /** The manifest is written before the first cycle, so that cycles alone are what is left. */
  private static boolean isJournal(Path directory) throws IOException {
    try {
      return Files.isRegularFile(directory.resolve(ManifestJson.FILE))
          || !CycleFiles.in(directory).isEmpty();
    } catch (AccessDeniedException e) {
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static List<Path> directories(Path parent) throws IOException {
    List<Path> directories = new ArrayList<>();
    for (Path path : Listing.of(parent)) {
      if (Files.isDirectory(path)) {
        directories.add(path);
      }
    }
    return directories;
  }
}
