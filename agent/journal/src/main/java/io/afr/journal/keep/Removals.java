package io.afr.journal.keep;

import io.afr.journal.disk.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code removed.jsonl} in a journal's directory: which entries were taken away on purpose, so that
 * nobody takes them for lost. One JSON object a line; what is no such line, the half-written last
 * one too, is passed over.
 */
public final class Removals {

  public static final String FILE = "removed.jsonl";

  private final List<Removal> all;

  private Removals(List<Removal> all) {
    this.all = all;
  }

  /** What was taken away from the journal in a directory; nothing if there is no such file. */
  public static Removals in(Path directory) throws IOException {
    List<Removal> all = new ArrayList<>();
    try {
      String text = new String(Files.readAllBytes(directory.resolve(FILE)), StandardCharsets.UTF_8);
      text.lines().forEach(line -> add(line, all));
    } catch (NoSuchFileException e) {
      return new Removals(List.of());
    }
    return new Removals(List.copyOf(all));
  }

  private static void add(String line, List<Removal> all) {
    Removal removal = RemovalJson.read(line);
    if (removal != null) {
      all.add(removal);
    }
  }

  /** In the order in which they were noted. */
  public List<Removal> all() {
    return all;
  }

  /** Why the entry of a number was taken away; null if nothing says that it was. */
  public Removal.@Nullable Why why(long number) {
    for (Removal removal : all) {
      if (removal.covers(number)) {
        return removal.why();
      }
    }
    return null;
  }

  /** Notes removals that are about to happen. Once this returns they are on the disk. */
  static void append(Path directory, List<Removal> removals) throws IOException {
    if (removals.isEmpty()) {
      return;
    }
    Path file = directory.resolve(FILE);
    create(file);
    try (FileChannel channel = open(file)) {
      StringBuilder lines = new StringBuilder(endsInsideLine(channel) ? "\n" : "");
      removals.forEach(removal -> lines.append(RemovalJson.write(removal)).append('\n'));
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      channel.position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void create(Path file) throws IOException {
    try {
      OwnerOnly.newFile(file);
    } catch (FileAlreadyExistsException e) {
      // The usual case after the first time.
      return;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether somebody was cut off in the middle of a line. */
  private static boolean endsInsideLine(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
  }
}
