package io.afr.journal.disk;

import java.io.File;

/** What a file system says of its room, in bytes; 0 where it says nothing. */
public interface Disk {

  /** How much it holds. */
  long total(File at);

  /** How much of it this program may still take. */
  long usable(File at);

  /** The disk that a file is on. */
  Disk REAL =
      new Disk() {
        @Override
        public long total(File at) {
          return at.getTotalSpace();
        }

        @Override
        public long usable(File at) {
          return at.getUsableSpace();
        }
      };
}
