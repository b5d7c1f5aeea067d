package io.afr.journal.testing;

import java.util.List;

/**
 * What was done to one file of a journal.
 *
 * @param seed that does it again, see {@link Mutations}
 * @param kind in a word or two
 * @param file its name
 * @param touched what of the file as it was is no longer there, or no longer in one piece
 */
public record Mutation(long seed, String kind, String file, List<Span> touched) {

  /** Bytes from one offset to another; where both are the same, something was put in between. */
  public record Span(long from, long to) {

    static Span of(long from, long length) {
      return new Span(from, from + length);
    }

    boolean touches(long begin, long end) {
      return begin < to && from < end || from == to && begin < from && from < end;
    }
  }

  /** Whether an entry may be damaged. All others must be read. */
  public boolean touches(Laid entry) {
    return entry.file().equals(file)
        && touched.stream().anyMatch(span -> span.touches(entry.offset(), entry.end()));
  }

  /** Whether the file ends early. */
  public boolean isCut() {
    return kind.startsWith("cut") || kind.equals("emptied");
  }

  /** Whether offsets are no longer what they were. */
  public boolean isMoved() {
    return kind.equals("page twice") || kind.equals("page moved");
  }

  /** Whether entries may be damaged at all: not by what is done to manifest, lock or metadata. */
  public boolean isOfEntries() {
    return file.endsWith(".cq4");
  }
}
