package io.afr.reader.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.afr.journal.disk.Listing;
import io.afr.journal.testing.Effort;
import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.Row;
import io.afr.reader.cli.Told;
import io.afr.reader.price.Prices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any file of an index may be damaged, left half written, or be something else altogether. */
class DamagedIndexTest {

  private static final Duration limit = Duration.ofMinutes(1);
  private static final Filter all = Filter.where().limit(Filter.MOST).build();

  @TempDir Path home;

  private Path index;

  /** What the index's files hold once it is up to date and closed. */
  private final Map<String, byte[]> closed = new TreeMap<>();

  /** What they hold when whoever makes it is killed half-way, the log not yet copied. */
  private Map<String, byte[]> killed = Map.of();

  private List<String> expected = List.of();

  @BeforeEach
  void record() throws IOException {
    try (RandomHome jvms = new RandomHome(home, 12)) {
      for (int i = 0; i < 300; i++) {
        jvms.step();
      }
    }
    index = home.resolve(IndexFile.DIRECTORY);
    Files.createFile(index);
    expected = answers("no index");
    Files.delete(index);
    try (Index open = Index.open(home, Prices.builtIn(), 10_000)) {
      open.update(
          (done, total) -> {
            if (killed.isEmpty() && done > total / 2) {
              killed = contents();
            }
          });
    }
    closed.putAll(contents());
    assertThat(killed).containsKey(name() + "-wal");
    assertThat(closed).containsKey("seal");
  }

  @Test
  void isNoReasonForAnotherAnswer() {
    long first = Effort.seed();
    for (long seed = first; seed < first + Effort.of(40, 1_000); seed++) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      boolean isKilled = random.nextBoolean();
      String what = seed + (isKilled ? ", killed" : "") + ": " + damage(isKilled, random);
      long question = seed;

      assertTimeoutPreemptively(limit, () -> check(what, question), () -> what);
    }
  }

  private void check(String what, long question) {
    List<List<String>> commands =
        List.of(
            List.of("search", "--text", "rain"),
            List.of("get", "last"),
            List.of("summary", "last"),
            List.of("stats"),
            List.of("search", "--json"));
    List<String> command = commands.get(Math.floorMod(question, commands.size()));

    Told told = Told.by(home, command.toArray(String[]::new));

    assertThat(told.exitCode()).as("%s: %s", what, told).isZero();
    assertThat(told.lines()).as("%s: %s", what, told).hasSizeLessThan(2);
    assertThat(told.lines())
        .as("%s: %s", what, told)
        .allMatch(line -> line.startsWith("afr: warning: " + index));
    assertThat(answers(what)).as("%s", what).isEqualTo(expected);
    assertThat(answers(what)).as("%s", what).isEqualTo(expected);
  }

  private List<String> answers(String what) {
    try (Home open = Home.open(home)) {
      List<String> answers = new ArrayList<>();
      for (Row row : open.search(all).rows()) {
        answers.add(row + "\n" + open.replay(row.session()).actions());
      }
      answers.add(open.search(Filter.where().text("rain").build()).toString());
      assertThat(open.problems())
          .as("%s", what)
          .allMatch(problem -> problem.path().startsWith(index), index.toString());
      return answers;
    }
  }

  /** Lays the index as it was, and damages one of its files, or two. */
  private String damage(boolean isKilled, Random random) {
    Map<String, byte[]> files = isKilled ? killed : closed;
    try {
      lay(files);
      StringBuilder what = new StringBuilder();
      String first = "";
      for (int i = random.nextInt(4) == 0 ? 2 : 1; i > 0; i--) {
        List<String> names = List.copyOf(files.keySet());
        String name = names.get(random.nextInt(names.size()));
        if (what.length() > 0 && (isFile(name) || isFile(first))) {
          // The file and what tells whether it is as it was: SQLite alone does not notice a letter.
          continue;
        }
        Damage[] damages = Damage.values();
        Damage damage = damages[random.nextInt(damages.length)];
        first = name;
        byte[] bytes = files.get(name).clone();
        delete(index.resolve(name));
        damage.does.to(index.resolve(name), bytes, random);
        what.append(damage).append(' ').append(name).append(' ');
      }
      return what.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Does {
    void to(Path file, byte[] bytes, Random random) throws IOException;
  }

  private enum Damage {
    DELETED((file, bytes, random) -> {}),
    EMPTIED((file, bytes, random) -> Files.createFile(file)),
    CUT(
        (file, bytes, random) ->
            Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)))),
    BYTE_CHANGED(
        (file, bytes, random) -> {
          if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
          }
          Files.write(file, bytes);
        }),
    PAGE_GARBLED(
        (file, bytes, random) -> {
          byte[] garbage = new byte[Math.min(4_096, bytes.length)];
          random.nextBytes(garbage);
          int at = random.nextInt(bytes.length - garbage.length + 1);
          System.arraycopy(garbage, 0, bytes, at, garbage.length);
          Files.write(file, bytes);
        }),
    ZEROED((file, bytes, random) -> Files.write(file, new byte[bytes.length])),
    GARBAGE(
        (file, bytes, random) -> {
          random.nextBytes(bytes);
          Files.write(file, bytes);
        }),
    LONGER((file, bytes, random) -> Files.write(file, Arrays.copyOf(bytes, bytes.length + 9_000))),
    DIRECTORY((file, bytes, random) -> Files.createDirectories(file.resolve("within"))),
    LEADS_TO_ITSELF((file, bytes, random) -> Files.createSymbolicLink(file, file.getFileName())),
    LEADS_NOWHERE((file, bytes, random) -> Files.createSymbolicLink(file, Path.of("nowhere")));

    private final Does does;

    Damage(Does does) {
      this.does = does;
    }
  }

  /** As if nobody but us had written it. */
  private void lay(Map<String, byte[]> files) throws IOException {
    delete(index);
    Files.createDirectory(index);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(index.resolve(file.getKey()), file.getValue());
    }
    new Seal(index.resolve(name())).around(() -> {});
  }

  private String name() {
    return Index.file(home).getFileName().toString();
  }

  private boolean isFile(String name) {
    return name.equals(name());
  }

  private Map<String, byte[]> contents() {
    try {
      Map<String, byte[]> contents = new TreeMap<>();
      for (Path file : Listing.of(index)) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
