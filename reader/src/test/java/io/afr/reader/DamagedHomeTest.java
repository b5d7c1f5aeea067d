package io.afr.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.afr.journal.Entry;
import io.afr.journal.Journal;
import io.afr.journal.JournalException;
import io.afr.journal.Walker;
import io.afr.journal.generate.Corpus;
import io.afr.journal.testing.Effort;
import io.afr.reader.cli.Told;
import io.afr.reader.index.RandomHome;
import io.afr.reader.price.Prices;
import io.afr.reader.stats.By;
import io.afr.reader.summary.Summaries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One journal of several is damaged; the index tells what reading everything tells. */
class DamagedHomeTest {

  private static final Duration limit = Duration.ofMinutes(1);
  private static final Filter all = Filter.where().limit(Filter.MOST).build();

  @TempDir Path intact;
  @TempDir Path copies;

  @BeforeEach
  void record() {
    try (RandomHome jvms = new RandomHome(intact, 9)) {
      for (int i = 0; i < 400; i++) {
        jvms.step();
      }
    }
    Corpus.of(3, 6).write(intact, done -> {});
  }

  @Test
  void isReadAsFarAsItGoes() throws IOException {
    long first = Effort.seed();
    for (long seed = first; seed < first + Effort.of(20, 1_000); seed++) {
      Path home = copies.resolve("home");
      Harm.copy(intact, home);
      Harm harm = Harm.to(home, seed);
      long question = seed;

      assertTimeoutPreemptively(limit, () -> check(home, harm, question), harm::toString);
      Harm.delete(home);
    }
  }

  /** The index has taken in everything before; what it tells may be of then or of now. */
  @Test
  void isReadByWhoKnewItBefore() throws IOException {
    Map<SessionRef, String> before = answers(everything(intact));
    long first = Effort.seed();
    for (long seed = first; seed < first + Effort.of(20, 1_000); seed++) {
      Path home = copies.resolve("home");
      Harm.copy(intact, home);
      try (Home open = Home.open(home)) {
        assertThat(open.search(all).rows()).hasSameSizeAs(before.keySet());
      }
      Harm harm = Harm.to(home, seed);
      long question = seed;

      assertTimeoutPreemptively(
          limit, () -> checkAgain(home, harm, question, before), harm::toString);
      Harm.delete(home);
    }
  }

  private static void check(Path home, Harm harm, long question) throws IOException {
    Everything everything = everything(home);
    Map<SessionRef, String> expected = answers(everything);
    Set<Problem> problems = new HashSet<>(everything.problems());
    for (Problem problem : problems) {
      assertThat(problem.path()).as("%s: %s", harm, problem).startsWithRaw(home);
      assertThat(problem.message()).as("%s", harm).doesNotContain("Exception", "\n");
    }
    commands(home, harm, question);
    try (Home open = Home.open(home)) {
      Map<SessionRef, String> told = answers(open);
      assertThat(told.keySet()).as("%s", harm).containsExactlyElementsOf(expected.keySet());
      if (isInOrder(home)) {
        expected.forEach((session, answer) -> assertSame(harm, told.get(session), answer));
      }
      assertThat(new HashSet<>(open.problems())).as("%s", harm).isEqualTo(problems);
    }
  }

  private static void checkAgain(
      Path home, Harm harm, long question, Map<SessionRef, String> before) throws IOException {
    commands(home, harm, question);
    Everything everything = everything(home);
    Map<SessionRef, String> now = answers(everything);
    Map<SessionRef, String> told;
    Set<Problem> problems;
    try (Home open = Home.open(home)) {
      told = answers(open);
      problems = new HashSet<>(open.problems());
    }
    if (harm.isExchange()) {
      // Whole and intact, but another journal's, with the same numbers: nobody can tell.
      return;
    }
    if (!told.keySet().containsAll(now.keySet())) {
      // An ended journal is not read again; it seems to have got more than it had.
      assertThat(before.keySet()).as("%s", harm).containsAll(told.keySet());
    }
    told.forEach(
        (session, answer) -> {
          if (answer.equals(before.get(session)) || answer.equals(now.get(session))) {
            return;
          }
          // What is missing from it is told.
          assertThat(problems).as("%s: %s", harm, session).isNotEmpty();
        });
    now.forEach(
        (session, answer) -> {
          if (answer.equals(before.get(session))) {
            assertSame(harm, told.get(session), answer);
          }
        });
  }

  /**
   * Whether entries come in the order of their numbers. Of those on a page that has got elsewhere,
   * who reads everything makes what can be made when they come; the index puts them in order.
   */
  private static boolean isInOrder(Path home) {
    for (Path directory : Journal.under(home)) {
      try (Walker walker = walker(directory)) {
        long last = 0;
        for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
          if (entry.number() < last) {
            return false;
          }
          last = entry.number();
        }
      } catch (JournalException e) {
        // What can be read of it was.
        continue;
      }
    }
    return true;
  }

  private static Walker walker(Path directory) {
    try {
      return Journal.open(directory).walk();
    } catch (JournalException e) {
      Journal journal = Journal.withoutManifest(directory, e);
      if (journal == null) {
        throw e;
      }
      return journal.walk();
    }
  }

  private static Everything everything(Path home) {
    return new Everything(home, Prices.builtIn()).upToDate();
  }

  /** One of the commands, in words or as JSON; the next question asks another. */
  private static void commands(Path home, Harm harm, long question) {
    List<String[]> commands =
        List.of(
            new String[] {"search", "--text", "the"},
            new String[] {"get", "last"},
            new String[] {"summary", "last"},
            new String[] {"stats"},
            new String[] {"stats", "--loops"},
            new String[] {"doctor"});
    String[] words = commands.get(Math.floorMod(question, commands.size()));
    List<String> args = new ArrayList<>(List.of(words));
    if (Math.floorMod(question / commands.size(), 2) == 1) {
      args.add("--json");
    }
    Told told = Told.by(home, args.toArray(String[]::new));
    Set<Path> files = new HashSet<>();
    for (String line : told.lines()) {
      assertThat(line).as("%s: %s", harm, told).contains(home.toString());
      files.add(Path.of(line.replaceFirst("^[^/]*", "").replaceFirst(": .*", "")));
    }
    assertThat(files).as("%s: %s", harm, told).hasSameSizeAs(told.lines());
  }

  private static String answer(Home home, Row row) {
    try {
      Replay replay = home.replay(row.session());
      return together(row, replay.actions(), home.summary(row.session()));
    } catch (ReaderException e) {
      assertThat(e.code()).isEqualTo(ReaderException.Code.NOT_FOUND);
      return "gone";
    }
  }

  private static String together(Row row, List<Action> actions, Summary summary) {
    return row + "\n" + actions + "\n" + summary;
  }

  /** Says where they part: the whole is long. */
  private static void assertSame(Harm harm, String told, String expected) {
    int at = 0;
    int least = Math.min(told.length(), expected.length());
    while (at < least && told.charAt(at) == expected.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 80);
    assertThat(told.substring(from, Math.min(told.length(), at + 80)))
        .as("%s: %s", harm, expected.substring(0, Math.min(80, expected.length())))
        .isEqualTo(expected.substring(from, Math.min(expected.length(), at + 80)));
  }

  private static Map<SessionRef, String> answers(Everything everything) {
    Map<SessionRef, String> answers = new LinkedHashMap<>();
    for (Row row : everything.search(all).rows()) {
      var replay = everything.replay(row.session());
      assertThat(replay).isNotNull();
      answers.put(row.session(), together(row, replay.actions(), Summaries.of(replay)));
    }
    return answers;
  }

  private static Map<SessionRef, String> answers(Home home) {
    Map<SessionRef, String> answers = new LinkedHashMap<>();
    for (Row row : home.search(all).rows()) {
      answers.put(row.session(), answer(home, row));
    }
    assertThat(home.stats(all, By.AGENT, ZoneOffset.UTC)).isNotNull();
    return answers;
  }
}
