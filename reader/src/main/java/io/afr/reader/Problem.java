package io.afr.reader;

import java.nio.file.Path;

/** Something in a home that cannot be read; everything else was. */
public record Problem(Path path, String message) {

  @Override
  public String toString() {
    return path + ": " + message;
  }
}
