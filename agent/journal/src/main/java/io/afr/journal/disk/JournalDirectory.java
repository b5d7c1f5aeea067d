package io.afr.journal.disk;

import io.afr.journal.JournalException;
import io.afr.journal.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A new journal's directory: made, locked and described before the queue is. */
public final class JournalDirectory implements AutoCloseable {

  private static final DateTimeFormatter start =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern name = Pattern.compile("(\\d{8}T\\d{6}Z)-(\\d{1,18})-[0-9a-f]{8}");
  private static final int MAX_NAME = 100;

  private final Path path;
  private final Manifest manifest;
  private WriterLock lock;

  private JournalDirectory(Path path, Manifest manifest) throws IOException {
    this.path = path;
    this.manifest = manifest;
    this.lock = WriterLock.acquire(path);
  }

  /**
   * Makes the directory below home and service.
   *
   * @throws JournalException if that cannot be done
   */
  public static JournalDirectory create(Path home, Manifest manifest) {
    try {
      Path service = service(home, manifest);
      OwnerOnly.directories(service);
      Path path = service.resolve(name(manifest));
      OwnerOnly.newDirectory(path);
      return fill(path, manifest);
    } catch (IOException e) {
      throw new JournalException(home, problem(home, e), e);
    }
  }

  /** The directory of all journals of a service. */
  public static Path service(Path home, Manifest manifest) {
    return home.resolve(serviceName(manifest.service()));
  }

  private static JournalDirectory fill(Path path, Manifest manifest) throws IOException {
    try {
      JournalDirectory directory = new JournalDirectory(path, manifest);
      try {
        directory.describe();
        return directory;
      } catch (Throwable e) {
        directory.close();
        throw e;
      }
    } catch (Throwable e) {
      remove(path);
      throw e;
    }
  }

  public Path path() {
    return path;
  }

  /** Whether the lock in it is still ours: who deletes or replaces it takes that along. */
  public synchronized boolean isLocked() {
    return lock.isInPlace();
  }

  /**
   * Puts lock and manifest back if somebody has removed them, for without them a journal that is
   * being written looks like one that was interrupted, or like none. The directory must be ours.
   */
  public synchronized void mend() throws IOException {
    if (!lock.isInPlace()) {
      WriterLock removed = lock;
      lock = WriterLock.acquireAgain(path);
      removed.close();
    }
    if (Files.notExists(path.resolve(ManifestJson.FILE))) {
      describe();
    }
  }

  @Override
  public synchronized void close() {
    lock.close();
  }

  /** Leaves nothing behind of a journal that could not be opened. */
  public void remove() {
    close();
    remove(path);
  }

  private static void remove(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // What cannot be deleted is an empty journal, which is in nobody's way.
      return;
    }
  }

  /** As much of a manifest as a directory's path tells; null if it is not named like a journal. */
  public static @Nullable Manifest toldByName(Path directory) {
    Matcher told = name.matcher(CycleFiles.name(directory));
    Path service = directory.toAbsolutePath().getParent();
    if (service == null || !told.matches()) {
      return null;
    }
    return new Manifest(
        Manifest.FORMAT,
        CycleFiles.name(service),
        "",
        Long.parseLong(told.group(2)),
        "",
        "",
        start.parse(told.group(1), Instant::from),
        0,
        Map.of(),
        Map.of());
  }

  /** The service's name as a directory. */
  static String serviceName(String service) {
    String name = service.replaceAll("[^A-Za-z0-9._-]", "_");
    name = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    return name.isEmpty() || name.equals(".") || name.equals("..") ? "_" : name;
  }

  private static String name(Manifest manifest) {
    int random = ThreadLocalRandom.current().nextInt();
    return start.format(manifest.start())
        + "-"
        + manifest.pid()
        + "-"
        + String.format("%08x", random);
  }

  // Last, and in one step: a directory with a manifest is a journal whose lock is held.
  private void describe() throws IOException {
    Path whole = path.resolve(ManifestJson.FILE);
    Path draft = path.resolve(ManifestJson.FILE + ".new");
    Files.deleteIfExists(draft);
    OwnerOnly.newFile(draft);
    Files.write(draft, ManifestJson.write(manifest).getBytes(StandardCharsets.UTF_8));
    Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String problem(Path home, IOException e) {
    String remedy = "; nothing is recorded until that changes. Choose another home";
    if (Files.exists(home) && !Files.isDirectory(home)) {
      return "is a file, not a directory" + remedy;
    }
    if (Files.isSymbolicLink(home) && Files.notExists(home)) {
      return "is a symbolic link to nothing" + remedy;
    }
    return "cannot be written (" + Reason.of(e) + ")" + remedy;
  }
}
