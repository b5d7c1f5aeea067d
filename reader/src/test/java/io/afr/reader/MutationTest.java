package io.afr.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Journal;
import io.afr.journal.testing.Effort;
import io.afr.journal.testing.Mutation;
import io.afr.journal.testing.Mutations;
import io.afr.journal.testing.Varied;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a journal's files, every question is answered, from what is left. */
class MutationTest {

  private static final Duration limit = Duration.ofSeconds(30);

  @TempDir Path home;
  @TempDir Path damaged;

  @Test
  void answersEveryQuestion() {
    Path intact = Varied.record(home);
    List<String> expected = answers(home);
    long first = Effort.seed();
    for (long seed = first; seed < first + Effort.of(30, 1_000); seed++) {
      Path directory =
          damaged.resolve(String.valueOf(seed)).resolve("shop/" + Journal.open(intact).name());
      Mutation mutation = Mutations.copy(intact, directory, seed);
      check(damaged.resolve(String.valueOf(seed)), mutation, expected);
    }
  }

  private static void check(Path copy, Mutation mutation, List<String> expected) {
    List<String> answers =
        Assertions.assertTimeoutPreemptively(limit, () -> answers(copy), mutation::toString);
    List<Problem> problems = Home.open(copy).problems();

    if (mutation.isOfEntries()) {
      assertThat(!problems.isEmpty() || answers.equals(expected) || mutation.isCut())
          .as(mutation.toString())
          .isTrue();
    } else if (mutation.file().equals("journal.json")) {
      // What it says may be another now, but the entries are read without it.
      assertThat(answers.size()).as(mutation.toString()).isEqualTo(expected.size());
    } else {
      assertThat(answers.equals(expected)).as(mutation.toString()).isTrue();
      assertThat(problems).as(mutation.toString()).isEmpty();
    }
  }

  /** All that can be asked: every session found, replayed and summed up. */
  private static List<String> answers(Path home) {
    Home open = Home.open(home);
    List<String> answers = new ArrayList<>();
    for (Row row : open.search(Filter.all()).rows()) {
      answers.add(row.toString());
      Replay replay = open.replay(row.session());
      answers.add(replay.actions().size() + " actions " + replay.actions());
      answers.add(open.summary(row.session()).toString());
      assertThat(replay.actions())
          .extracting(Action::sequence)
          .isEqualTo(
              java.util.stream.IntStream.rangeClosed(1, replay.actions().size()).boxed().toList());
    }
    return answers;
  }
}
