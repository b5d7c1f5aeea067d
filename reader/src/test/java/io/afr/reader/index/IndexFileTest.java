package io.afr.reader.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.afr.journal.Journal;
import io.afr.journal.disk.CycleFiles;
import io.afr.journal.disk.Listing;
import io.afr.journal.testing.Effort;
import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.Problem;
import io.afr.reader.Progress;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.SessionRef;
import io.afr.reader.price.Prices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index's file may be damaged, deleted, written by several and left by who is killed. */
class IndexFileTest {

  @TempDir Path directory;

  private void record(Path home, long seed, int steps) {
    try (RandomHome jvms = new RandomHome(home, seed)) {
      for (int i = 0; i < steps; i++) {
        jvms.step();
      }
    }
  }

  private static SearchResult ask(Path home) {
    try (Home open = Home.open(home)) {
      return open.search(Filter.where().text("rain").build());
    }
  }

  @Test
  void isBuiltAnewWhenSomebodyHasChangedIt() throws IOException {
    record(directory, 1, 400);
    SearchResult expected = ask(directory);
    Path file = Index.file(directory);
    byte[] intact = Files.readAllBytes(file);
    Random random = new Random(Effort.seed());
    for (int i = 0; i < Effort.of(12, 1_000); i++) {
      damage(file, intact.clone(), random);
      try (Home home = Home.open(directory)) {
        assertThat(home.search(Filter.where().text("rain").build())).isEqualTo(expected);
        assertThat(home.problems())
            .containsExactly(new Problem(file, "was damaged and is built anew"));
      }
      assertThat(ask(directory)).isEqualTo(expected);
    }
  }

  private static void damage(Path file, byte[] bytes, Random random) throws IOException {
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(3)) {
      case 0 -> bytes[at] ^= (byte) (1 + random.nextInt(255));
      case 1 -> {
        byte[] garbage = new byte[Math.min(5_000, bytes.length - at)];
        random.nextBytes(garbage);
        System.arraycopy(garbage, 0, bytes, at, garbage.length);
      }
      default -> {
        Files.write(file, Arrays.copyOf(bytes, at));
        return;
      }
    }
    Files.write(file, bytes);
  }

  @Test
  void comesBackWhenItIsDeleted() throws IOException {
    record(directory, 2, 200);
    SearchResult expected = ask(directory);
    delete(directory.resolve(IndexFile.DIRECTORY));

    assertThat(ask(directory)).isEqualTo(expected);
    assertThat(Index.file(directory)).exists();
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    record(directory, 6, 100);
    try (Home home = Home.open(directory)) {
      assertThat(home.search(Filter.all()).rows()).isNotEmpty();

      for (Path file : Listing.of(directory.resolve(IndexFile.DIRECTORY))) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void isDoneWithoutWhereItCannotBeSealed() throws IOException {
    record(directory, 7, 200);
    SearchResult expected = ask(directory);
    for (String name : List.of("seal", "lock")) {
      delete(directory.resolve(IndexFile.DIRECTORY));
      Files.createDirectories(directory.resolve(IndexFile.DIRECTORY).resolve(name));

      assertThat(ask(directory)).isEqualTo(expected);
      assertThat(ask(directory)).isEqualTo(expected);
    }
  }

  /** A cycle that others refer to is there, but nobody may read it. */
  @Test
  void isDoneWithoutWhereACycleCannotBeRead() throws IOException {
    record(directory, 8, 1_500);
    Map<Path, Path> later = new LinkedHashMap<>();
    Map<Path, Path> unreadable = new LinkedHashMap<>();
    for (Path journal : Journal.under(directory)) {
      List<Path> cycles = CycleFiles.in(journal);
      if (cycles.size() > 1) {
        unreadable.put(cycles.get(0), cycles.get(0));
      }
      for (Path cycle : cycles.subList(1, cycles.size())) {
        Path aside = directory.resolve(CycleFiles.name(journal) + CycleFiles.name(cycle));
        Files.move(cycle, aside);
        later.put(aside, cycle);
      }
    }
    assertThat(unreadable).isNotEmpty();
    assertThat(ask(directory).rows()).isNotEmpty();
    for (Map.Entry<Path, Path> moved : later.entrySet()) {
      Files.move(moved.getKey(), moved.getValue());
    }
    for (Path cycle : unreadable.keySet()) {
      Files.delete(cycle);
      Files.createSymbolicLink(cycle, cycle.getFileName());
    }

    SearchResult found = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> ask(directory));

    delete(directory.resolve(IndexFile.DIRECTORY));
    Files.createFile(directory.resolve(IndexFile.DIRECTORY));
    // What the index knows of the cycle it still tells.
    assertThat(sessions(found)).containsAll(sessions(ask(directory)));
  }

  private static List<SessionRef> sessions(SearchResult found) {
    return found.rows().stream().map(Row::session).toList();
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void goesOnWhereAKilledOneStopped() throws Exception {
    record(directory, 3, 2_000);
    Random random = new Random(Effort.seed());
    int killed = 0;
    for (int i = 0; i < Effort.of(6, 100); i++) {
      Process indexer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledIndexer.class.getName(),
                  directory.toString(),
                  String.valueOf(random.nextInt(600_000)))
              .inheritIO()
              .start();
      assertThat(indexer.waitFor(60, TimeUnit.SECONDS)).isTrue();
      killed += indexer.exitValue() == KilledIndexer.KILLED ? 1 : 0;
    }

    assertThat(killed).isPositive();
    try (Index index = Index.open(directory, Prices.builtIn())) {
      index.update(Progress.NONE);
      assertSame(directory, index);
    }
  }

  @Test
  void isWrittenBySeveralAtATime() throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    try (RandomHome jvms = new RandomHome(directory, 4)) {
      jvms.start();
      List<Thread> indexers = Stream.of(1, 2).map(i -> new Thread(() -> index(failure))).toList();
      for (int i = 0; i < 1_000; i++) {
        jvms.step();
        if (i == 200) {
          indexers.forEach(Thread::start);
        }
      }
      for (Thread indexer : indexers) {
        indexer.join();
      }
    }

    assertThat(failure.get()).isNull();
    try (Index index = Index.open(directory, Prices.builtIn())) {
      index.update(Progress.NONE);
      assertSame(directory, index);
    }
  }

  private void index(AtomicReference<Throwable> failure) {
    try (Index index = Index.open(directory, Prices.builtIn(), 10_000)) {
      for (int i = 0; i < 20; i++) {
        index.update(Progress.NONE);
        List<Row> rows = index.search(Filter.where().limit(200).build()).rows();
        assertThat(rows).extracting(row -> row.session().name()).doesNotHaveDuplicates();
      }
    } catch (Throwable e) {
      failure.set(e);
    }
  }

  @Test
  void keepsNoWordOfAnErasedSession() throws IOException {
    Filter lost = Filter.where().text("zanzibarish").build();
    try (RandomHome jvms = new RandomHome(directory, 5)) {
      for (int i = 0; i < 300; i++) {
        jvms.step();
      }
      jvms.say("secret-session", "Zanzibarish plans");
    }
    PackedTexts said = PackedTexts.of(List.of(List.of("zanzibarish plans"))).get(0);
    String packed = new String(said.data(), StandardCharsets.ISO_8859_1);
    try (Home home = Home.open(directory)) {
      assertThat(home.search(lost).rows()).hasSize(1);
      assertThat(contents()).contains("zanzibarish", "secret-session");
      assertThat(bytes()).contains(packed);

      SessionRef session = home.find("secret-session");
      assertThat(home.erase(session, false, Progress.NONE).problems()).isEmpty();

      assertThat(contents()).doesNotContain("zanzibarish").doesNotContain("secret-session");
      assertThat(bytes()).doesNotContain(packed);
      assertThat(home.search(lost).rows()).isEmpty();
    }
    try (Index index = Index.open(directory, Prices.builtIn())) {
      index.update(Progress.NONE);
      assertSame(directory, index);
    }
  }

  private static void assertSame(Path home, Index index) {
    Oracle oracle = new Oracle(home).look();
    oracle.assertSameSessions(index);
    oracle.assertSamePages(index, Filter.where().limit(3));
    Random random = new Random(1);
    for (int i = 0; i < 40; i++) {
      oracle.assertSameAnswer(index, oracle.filter(random));
    }
  }

  private String contents() throws IOException {
    return bytes().toLowerCase(Locale.ROOT);
  }

  /** Of all files, each as a letter. */
  private String bytes() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      StringBuilder all = new StringBuilder();
      files.filter(Files::isRegularFile).forEach(file -> all.append(text(file)));
      return all.toString();
    }
  }

  private static String text(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
      while (bytes.hasRemaining() && channel.read(bytes) > 0) {
        // On to what is missing.
      }
      return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
