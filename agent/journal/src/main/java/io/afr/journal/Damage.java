package io.afr.journal;

import java.nio.file.Path;

/**
 * A place in a journal that cannot be read.
 *
 * @param file the cycle file
 * @param offset byte where the damage begins
 * @param what one phrase, such as {@code checksum does not match}
 */
public record Damage(Path file, long offset, String what) {

  @Override
  public String toString() {
    return file + " at byte " + offset + ": " + what;
  }
}
