package io.afr.benchmarks.action;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts a mark in a file whose lines may be longer than memory wants to hold. */
final class Occurrences {

  private Occurrences() {}

  /** How often a mark occurs whose first byte does not occur again within it but at its end. */
  static long of(byte[] mark, Path file) throws IOException {
    long found = 0;
    int matched = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        matched = b == mark[matched] ? matched + 1 : b == mark[0] ? 1 : 0;
        if (matched == mark.length) {
          found++;
          matched = 0;
        }
      }
    }
    return found;
  }
}
