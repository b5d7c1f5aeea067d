package io.afr.reader.index;

import io.afr.journal.disk.OwnerOnly;
import io.afr.journal.disk.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Tells whether the index's file is as we left it. SQLite notices broken pages, but not another
 * letter in a word. Its log has checksums, so the file itself changes only when that is copied into
 * it, and each time it is sealed again: size and time of what we wrote.
 */
final class Seal {

  /** One at a time within this JVM, for which a file lock is none. */
  private static final Object turn = new Object();

  private static final String BROKEN = "";

  private final Path file;
  private final Path seal;
  private final Path lock;

  Seal(Path file) {
    this.file = file;
    this.seal = file.resolveSibling("seal");
    this.lock = file.resolveSibling("lock");
  }

  /** What is found out about a file. */
  enum State {
    INTACT,
    /** Whoever wrote it last did not come to seal it. */
    UNSEALED,
    CHANGED
  }

  State state() {
    synchronized (turn) {
      try (FileChannel channel = channel();
          FileLock held = channel.lock()) {
        String now = print();
        String known = known();
        return now.isEmpty() || now.equals(known)
            ? State.INTACT
            : known.isEmpty() ? State.UNSEALED : State.CHANGED;
      } catch (IOException e) {
        throw new IndexException("cannot be sealed (" + Reason.of(e) + ")", e, true);
      }
    }
  }

  /** Does what changes the file, and seals it. */
  void around(Runnable work) {
    synchronized (turn) {
      try (FileChannel channel = channel();
          FileLock held = channel.lock()) {
        write(BROKEN);
        work.run();
        write(print());
      } catch (IOException e) {
        throw new IndexException("cannot be sealed (" + Reason.of(e) + ")", e, true);
      }
    }
  }

  private FileChannel channel() throws IOException {
    OwnerOnly.fileIfAbsent(lock);
    return FileChannel.open(lock, StandardOpenOption.WRITE);
  }

  private void write(String print) throws IOException {
    OwnerOnly.fileIfAbsent(seal);
    Files.writeString(seal, print);
  }

  private String known() throws IOException {
    try {
      return new String(Files.readAllBytes(seal), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return BROKEN;
    }
  }

  /** Empty if there is no file. */
  private String print() throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.fileKey() + " " + now.size() + " " + now.lastModifiedTime();
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
