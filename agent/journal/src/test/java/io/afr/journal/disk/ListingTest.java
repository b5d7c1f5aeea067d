package io.afr.journal.disk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

  @Test
  void failsMidwayAsItFailsAtItsBegin() {
    IOException stale = new IOException("Stale file handle");
    Stream listing = new Stream(List.of(Path.of("one")).iterator(), stale);

    assertThatThrownBy(() -> Listing.all(listing)).isSameAs(stale);
  }

  /** A listing that fails behind its last path. */
  private static final class Stream implements DirectoryStream<Path>, Iterator<Path> {

    private final Iterator<Path> paths;
    private final IOException failure;

    Stream(Iterator<Path> paths, IOException failure) {
      this.paths = paths;
      this.failure = failure;
    }

    @Override
    public Iterator<Path> iterator() {
      return this;
    }

    @Override
    public boolean hasNext() {
      if (!paths.hasNext()) {
        throw new DirectoryIteratorException(failure);
      }
      return true;
    }

    @Override
    public Path next() {
      return paths.next();
    }

    @Override
    public void close() {
      throw new AssertionError();
    }
  }
}
