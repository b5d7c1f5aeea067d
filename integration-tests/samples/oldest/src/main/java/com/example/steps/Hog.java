package com.example.steps;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Opens files until there is none left for anybody. */
final class Hog {
  private static final File any = new File("/dev/null");
  private static final List<FileInputStream> files = new ArrayList<>();

  private Hog() {}

  static String open() {
    try {
      while (true) {
        files.add(new FileInputStream(any));
      }
    } catch (FileNotFoundException e) {
      return "no more files";
    }
  }

  static String close() throws IOException {
    for (FileInputStream file : files) {
      file.close();
    }
    files.clear();
    return "released";
  }
}
