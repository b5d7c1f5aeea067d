package io.afr.journal.keep;

import io.afr.journal.Blob;
import io.afr.journal.Entry;
import io.afr.journal.JournalException;
import io.afr.journal.NumberRange;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.OwnerOnly;
import io.afr.journal.walk.CycleWalk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes what belongs to a session out of one cycle file, in two passes: the first finds out which
 * entries stay and what they refer to, the second copies these, as they are, into a file that then
 * takes the place of the old one. A blob that nothing refers to any more goes, and so do bytes that
 * cannot be read: nobody can say whose they are.
 */
final class CycleErasure {

  private final Path file;
  private final BitSet staying = new BitSet();
  private final References references = new References();
  private int entries;
  private boolean isDamaged;

  private CycleErasure(Path file) {
    this.file = file;
  }

  /**
   * The first pass.
   *
   * @param isNew whether what begins in this file is to stay
   */
  static CycleErasure of(Path file, Belonging belonging, boolean isNew) throws IOException {
    CycleErasure erasure = new CycleErasure(file);
    try (CycleWalk walk = new CycleWalk(file)) {
      for (int i = 0; walk.next(); i++) {
        erasure.look(walk, i, belonging, isNew);
      }
      erasure.isDamaged = walk.damages() > 0 || !walk.isRestEmpty();
    }
    return erasure;
  }

  private void look(CycleWalk walk, int position, Belonging belonging, boolean isNew) {
    Entry entry = walk.entry();
    if (!walk.isUnderstood()) {
      throw new JournalException(
          file, "holds entries of a kind that this version does not know; use a newer afr");
    }
    if (entry instanceof Blob) {
      return;
    }
    if (belonging.erases(entry, isNew)) {
      entries++;
    } else {
      staying.set(position);
      references.addAll(entry);
      references.add(walk.spill());
    }
  }

  /** How many entries go, blobs not counted. */
  int entries() {
    return entries;
  }

  /** Whether anything at all would go, be it only what is nobody's. */
  boolean isNeeded() throws IOException {
    return entries > 0 || isDamaged || !copy(null).dropped().isEmpty();
  }

  /** How long the file will be. */
  long length() throws IOException {
    return copy(null).length();
  }

  /** Puts what stays in the place of the file, after noting what goes. */
  void apply(Instant now) throws IOException {
    Path draft = file.resolveSibling(CycleFiles.name(file) + OwnFiles.DRAFT);
    Files.deleteIfExists(draft);
    OwnerOnly.newFile(draft);
    try {
      FileTime time = Files.getLastModifiedTime(file);
      Removals.append(directory(), removals(write(draft), now));
      Files.setLastModifiedTime(draft, time);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Path directory() {
    return Objects.requireNonNull(file.getParent());
  }

  private List<NumberRange> write(Path draft) throws IOException {
    try (FileChannel to = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      return copy(to).dropped();
    }
  }

  private static List<Removal> removals(List<NumberRange> dropped, Instant now) {
    List<Removal> removals = new ArrayList<>();
    for (NumberRange range : dropped) {
      removals.add(new Removal(now, Removal.Why.ERASURE, range.from(), range.to()));
    }
    return removals;
  }

  private record Copied(long length, List<NumberRange> dropped) {}

  /** The second pass. */
  private Copied copy(@Nullable FileChannel to) throws IOException {
    CycleCopy copy = new CycleCopy(to);
    Dropped dropped = new Dropped();
    copy.header(CycleHeader.of(file));
    try (CycleWalk walk = new CycleWalk(file)) {
      int damages = 0;
      for (int i = 0; walk.next(); i++) {
        boolean isStaying = isStaying(walk, i);
        dropped.saw(walk.number(), isStaying, walk.damages() > damages);
        damages = walk.damages();
        if (isStaying) {
          copy.excerpt(walk.bytes(), walk.excerptAt(), walk.excerptLength());
        }
      }
      if (walk.isAtEnd()) {
        copy.endOfFile();
      }
    }
    return new Copied(copy.finish(), dropped.ranges());
  }

  private boolean isStaying(CycleWalk walk, int position) {
    return walk.entry() instanceof Blob blob
        ? references.contains(blob.hash())
        : staying.get(position);
  }
}
