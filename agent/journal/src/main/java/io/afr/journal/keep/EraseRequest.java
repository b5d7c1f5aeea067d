package io.afr.journal.keep;

import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code erase-<random>.request} in a journal's directory: a session is to be erased from it. It
 * stands there until that is done, whoever does it, so that an erasure that was interrupted, or has
 * to wait for a JVM to be done with its cycle, is not forgotten.
 *
 * @param file where it stands
 * @param session the session's id; null once only its last answers are awaited
 * @param through name of the last cycle to erase it from: what the program says afterwards is new
 * @param done name of the last cycle that it has been erased from; empty if from none
 * @param begins calls of the session that had begun, and not ended, in what is done
 */
record EraseRequest(
    Path file, @Nullable String session, String through, String done, Set<Long> begins) {

  private static final Pattern name = Pattern.compile("erase-[0-9a-f]{16}\\.request");

  static boolean isName(String file) {
    return name.matcher(file).matches();
  }

  /** A new one, which stands nowhere yet. */
  static EraseRequest of(Path journal, String session, String through) {
    long random = ThreadLocalRandom.current().nextLong();
    Path file = journal.resolve("erase-" + String.format("%016x", random) + ".request");
    return new EraseRequest(file, session, through, "", Set.of());
  }

  /** The requests in a journal's directory; what makes no sense is none. */
  static List<EraseRequest> in(Path journal) throws IOException {
    List<EraseRequest> requests = new ArrayList<>();
    for (Path file : OwnFiles.in(journal)) {
      if (isName(CycleFiles.name(file))) {
        EraseRequest request = read(file);
        if (request != null) {
          requests.add(request);
        }
      }
    }
    return requests;
  }

  private static @Nullable EraseRequest read(Path file) throws IOException {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return EraseRequestJson.read(file, text);
    } catch (NoSuchFileException e) {
      // Honoured meanwhile.
      return null;
    }
  }

  EraseRequest with(@Nullable String still, String upTo, Set<Long> open) {
    return new EraseRequest(file, still, through, upTo, open);
  }

  /** Puts it where it is to stand, in one step. */
  void save() throws IOException {
    Path draft = file.resolveSibling(CycleFiles.name(file) + OwnFiles.DRAFT);
    Files.deleteIfExists(draft);
    OwnerOnly.newFile(draft);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      ByteBuffer bytes =
          ByteBuffer.wrap(EraseRequestJson.write(this).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
