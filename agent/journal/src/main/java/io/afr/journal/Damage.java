package io.afr.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A place in a journal that cannot be read.
 *
 * @param file the cycle file
 * @param offset byte where the damage begins
 * @param what one phrase, such as {@code checksum does not match}
 * @param entries those that are missing there, as their neighbours tell; null if none is missing,
 *     or none follows (yet)
 */
public record Damage(Path file, long offset, String what, @Nullable NumberRange entries) {

  public Damage(Path file, long offset, String what) {
    this(file, offset, what, null);
  }

  /** The same, knowing what is missing. */
  public Damage of(NumberRange missing) {
    return new Damage(file, offset, what, missing);
  }

  /** Without the file. */
  public String place() {
    return "at byte " + offset + (entries == null ? "" : ", " + entries) + ": " + what;
  }

  @Override
  public String toString() {
    return file + " " + place();
  }
}
