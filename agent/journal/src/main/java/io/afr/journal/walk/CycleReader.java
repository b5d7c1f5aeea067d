package io.afr.journal.walk;

import io.afr.journal.Damage;
import io.afr.journal.codec.Codec;
import io.afr.journal.codec.Excerpt;
import io.afr.journal.disk.Header;
import io.afr.journal.disk.PositionedRead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Goes through the excerpts of one cycle file, which may be growing, with positioned reads. Finds
 * its way past damage by looking for the next place where header and checksum agree.
 */
final class CycleReader implements AutoCloseable {

  private static final int WINDOW = 256 * 1024;
  private static final int PAGE = 4096;

  /** More than Chronicle's longest metadata, an index page. */
  private static final int MAX_METADATA = 16 * 1024;

  private final Path file;
  private final FileChannel channel;
  private final Consumer<Damage> damages;
  private final int windowSize;
  private byte[] window = {};
  private ByteBuffer headers = PositionedRead.littleEndian(window);
  private long windowStart;

  /** Header of the excerpt to look at next. */
  private long position;

  /** Whether {@link #position} is in the middle of damage and need not be a header. */
  private boolean isLost;

  /** The first metadata since the current excerpt; -1 if there is none. */
  private long metadata = -1;

  /** The seeming end that was looked behind in vain; -1 before. */
  private long lookedBehind = -1;

  /** The first metadata between the current excerpt and the one before; -1 if there is none. */
  private long passed = -1;

  private int excerptAt;
  private int excerptLength;

  CycleReader(Path file, Consumer<Damage> damages) throws IOException {
    this(file, damages, WINDOW);
  }

  /**
   * @param windowSize how many bytes are read at a time, at least
   */
  CycleReader(Path file, Consumer<Damage> damages, int windowSize) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
    this.damages = damages;
    this.windowSize = windowSize;
  }

  Path file() {
    return file;
  }

  /**
   * Goes to the next intact excerpt that is no metadata.
   *
   * @return false if there is none yet
   */
  boolean advance() throws IOException {
    if (isLost && !findIntact(position)) {
      return false;
    }
    for (int header = header(); Header.isComplete(header); header = header()) {
      if (isMetadata(header)) {
        metadata = metadata < 0 ? position : metadata;
        position = Header.next(position, header);
      } else if (isIntact(position, header)) {
        take(header);
        return true;
      } else if (!passDamage(header)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Goes to the excerpt that begins at this byte.
   *
   * @return false if the entry of this number does not stand there
   */
  boolean goTo(long at, long number) throws IOException {
    int header = headerAt(at);
    if (at < 0 || !isPlausible(header) || !isIntact(at, header)) {
      return false;
    }
    position = at;
    isLost = false;
    metadata = -1;
    take(header);
    return number() == number;
  }

  /** The excerpt that {@link #advance} went to lies in this array. */
  byte[] bytes() {
    return window;
  }

  int excerptAt() {
    return excerptAt;
  }

  int excerptLength() {
    return excerptLength;
  }

  /** The entry's number. */
  long number() {
    return Excerpt.numberOf(window, excerptAt, excerptLength);
  }

  long excerptPosition() {
    return windowStart + excerptAt - Header.SIZE;
  }

  /** Whether the file says that nothing follows. */
  boolean isAtEnd() throws IOException {
    return !isLost && header() == Header.END_OF_FILE;
  }

  /** Whether the file ends in an excerpt that was begun and not completed. */
  boolean isUnfinished() throws IOException {
    if (isLost) {
      return false;
    }
    int header = header();
    return header != Header.NOTHING_YET
        && header != Header.END_OF_FILE
        && !Header.isComplete(header);
  }

  /**
   * Goes on where nothing complete comes next in a file that nobody writes any more.
   *
   * @return whether there is a current excerpt now
   */
  boolean advanceBehindEnd() throws IOException {
    if (isAtEnd()) {
      return findHiddenAtEnd();
    }
    // What was written after the last look and before it was known that nothing more will be.
    if (advance()) {
      return true;
    }
    if (lookedBehind == position) {
      return false;
    }
    lookedBehind = position;
    return findHiddenAtEnd() || (isMoreBehind() && advance());
  }

  /**
   * Looks behind a place where the file seems to end, although it should not.
   *
   * @return whether an intact excerpt follows, which {@link #advance} then goes to
   */
  private boolean isMoreBehind() throws IOException {
    long seemingEnd = position;
    if (isLost) {
      return false;
    }
    if (!findIntact(seemingEnd + Header.SIZE)) {
      position = seemingEnd;
      isLost = false;
      checkCut();
      return false;
    }
    damages.accept(new Damage(file, seemingEnd, "an excerpt was never completed"));
    return true;
  }

  /** Whether nothing but zeros stands from here, or from the end-of-file mark, to the end. */
  boolean isRestEmpty() throws IOException {
    long from = isAtEnd() ? position + Header.MARK : position;
    long size = channel.size();
    for (long at = from; at < size; at += WINDOW) {
      byte[] rest = PositionedRead.bytes(channel, at, (int) Math.min(WINDOW, size - at));
      for (byte each : rest) {
        if (each != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Looks for excerpts in what was passed over as metadata before the current one: where its length
   * is wrong, it hides what follows. The first of them becomes the current excerpt.
   */
  void findHiddenBefore() throws IOException {
    long current = excerptPosition();
    if (passed >= 0 && !findHidden(passed, current)) {
      position = current;
      // The same again.
      boolean unused = advance();
    }
  }

  /** The same for metadata that nothing follows; whether there is a current excerpt now. */
  private boolean findHiddenAtEnd() throws IOException {
    long end = position;
    boolean found = metadata >= 0 && findHidden(metadata, end);
    position = found ? position : end;
    return found;
  }

  private boolean findHidden(long from, long to) throws IOException {
    boolean wasLost = isLost;
    if (findIntact(from + Header.SIZE, to)) {
      damages.accept(new Damage(file, from, "metadata has a wrong length"));
      return advance();
    }
    isLost = wasLost;
    return false;
  }

  private boolean isMetadata(int header) throws IOException {
    return Header.isMetadata(header)
        && Header.length(header) <= MAX_METADATA
        && Header.next(position, header) <= channel.size()
        && !isEntry(Header.length(header));
  }

  /** Whether what is marked as metadata is none. */
  private boolean isEntry(int length) throws IOException {
    if (!holds(position, Header.SIZE + length)) {
      load(position);
    }
    return holds(position, Header.SIZE + length) && checks(position, length);
  }

  /**
   * A file is as long as whole pages or, once it is complete, as its content. So zeros at the end
   * of any other length are not what was written there.
   */
  private void checkCut() throws IOException {
    long size = channel.size();
    if (size % PAGE != 0 && position < size && headerAt(position) == Header.NOTHING_YET) {
      damages.accept(new Damage(file, position, "zeros where the last entries stood"));
    }
  }

  private void take(int header) {
    excerptAt = (int) (position - windowStart) + Header.SIZE;
    excerptLength = Header.length(header);
    passed = metadata;
    metadata = -1;
    position = Header.next(position, header);
  }

  private boolean passDamage(int header) throws IOException {
    String what =
        Header.isMetadata(header) || Header.length(header) > Codec.MAX_EXCERPT
            ? "has an impossible length or is marked as metadata"
            : position + Header.SIZE + Header.length(header) > channel.size()
                ? "the file ends inside an excerpt"
                : "checksum does not match";
    damages.accept(new Damage(file, position, what));
    return findIntact(position + Header.SIZE);
  }

  /** Moves to the next place that holds an intact excerpt; else to the last that holds anything. */
  private boolean findIntact(long from) throws IOException {
    return findIntact(from, channel.size());
  }

  private boolean findIntact(long from, long to) throws IOException {
    isLost = true;
    position = from;
    for (long at = from; at + Header.SIZE <= to; at += Header.SIZE) {
      int header = headerAt(at);
      if (header != Header.NOTHING_YET) {
        position = at;
        if (isPlausible(header) && isIntact(at, header)) {
          isLost = false;
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPlausible(int header) {
    return Header.isComplete(header)
        && !Header.isMetadata(header)
        && Header.length(header) <= Codec.MAX_EXCERPT;
  }

  private boolean isIntact(long at, int header) throws IOException {
    if (!isPlausible(header)) {
      return false;
    }
    int length = Header.length(header);
    if (holds(at, Header.SIZE + length) && checks(at, length)) {
      return true;
    }
    // What is being written as we read may have come in pieces: look again before judging.
    load(at, Math.max(windowSize, Header.SIZE + length));
    return holds(at, Header.SIZE + length) && checks(at, length);
  }

  private boolean checks(long at, int length) {
    return Excerpt.isIntact(window, (int) (at - windowStart) + Header.SIZE, length);
  }

  private int header() throws IOException {
    int header = headerAt(position);
    if (Header.isComplete(header)) {
      return header;
    }
    load(position);
    return headerAt(position);
  }

  private int headerAt(long at) throws IOException {
    if (!holds(at, Header.SIZE)) {
      load(at);
    }
    return holds(at, Header.SIZE) ? headers.getInt((int) (at - windowStart)) : Header.NOTHING_YET;
  }

  private boolean holds(long at, int count) {
    return at >= windowStart && at + count <= windowStart + window.length;
  }

  private void load(long at) throws IOException {
    load(at, windowSize);
  }

  private void load(long at, int count) throws IOException {
    window = PositionedRead.bytes(channel, at, count);
    headers = PositionedRead.littleEndian(window);
    windowStart = at;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
