package io.afr.journal.walk;

import io.afr.journal.Blob;
import io.afr.journal.Entry;
import io.afr.journal.Place;
import io.afr.journal.codec.Excerpt;
import io.afr.journal.codec.MalformedException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads entries by their places, and finds those that have moved within their file. */
public final class EntryAccess implements AutoCloseable {

  /** A session's entries stand close to each other or far apart, and are small. */
  private static final int WINDOW = 16 * 1024;

  private final Path directory;
  private String cycle = "";
  private @Nullable CycleReader reader;
  private Spills spills = new Spills();
  private @Nullable Map<Long, Long> moved;

  public EntryAccess(Path directory) {
    this.directory = directory;
  }

  /** Null if it is not there any more or makes no sense. */
  public @Nullable Entry at(Place place) throws IOException {
    CycleReader there = reader(place.cycle());
    if (there == null || !goTo(there, place)) {
      return null;
    }
    try {
      Entry entry = Excerpt.decode(there.bytes(), there.excerptAt(), there.excerptLength(), spills);
      if (entry instanceof Blob blob) {
        spills.see(blob);
      }
      return entry;
    } catch (MalformedException e) {
      return null;
    }
  }

  private boolean goTo(CycleReader there, Place place) throws IOException {
    if (moved == null && there.goTo(place.offset(), place.number())) {
      return true;
    }
    if (moved == null) {
      moved = CycleWalk.offsets(directory.resolve(place.cycle()));
    }
    Long offset = moved.get(place.number());
    return offset != null && there.goTo(offset, place.number());
  }

  private @Nullable CycleReader reader(String name) throws IOException {
    if (!name.equals(cycle)) {
      close();
      cycle = name;
      spills = new Spills();
      moved = null;
      try {
        reader = new CycleReader(directory.resolve(name), damage -> {}, WINDOW);
      } catch (NoSuchFileException e) {
        // Retention takes whole cycles.
        reader = null;
      }
    }
    return reader;
  }

  @Override
  public void close() {
    CycleReader current = reader;
    reader = null;
    cycle = "";
    if (current != null) {
      try {
        current.close();
      } catch (IOException e) {
        // It was only read.
        return;
      }
    }
  }
}
