package io.afr.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Finished;
import io.afr.it.harness.Flight;
import io.afr.it.harness.Library;
import io.afr.it.harness.Program;
import io.afr.journal.Begin;
import io.afr.journal.Entry;
import io.afr.journal.Journal;
import io.afr.journal.Walker;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What recording leaves in the program's heap after very many sessions: a service with memories,
 * tools, bare model calls and streamed answers, which itself keeps nothing of them.
 *
 * <p>A sample fills everything that the agent remembers up to its bounds; {@code -Pexhaustive} goes
 * on to ten million calls.
 */
class HeapIT {
  private static final long LIMIT = 30L << 20;
  private static final boolean EXHAUSTIVE = Boolean.getBoolean("afr.exhaustive");
  private static final int USERS = EXHAUSTIVE ? 70_000 : 4_000;
  private static final int TURNS = EXHAUSTIVE ? 11 : 2;

  @RegisterExtension final Flight flight = new Flight();

  @Test
  void growsByLessThanThirtyMegabytes() throws Exception {
    Program office =
        Program.of(
            "com.example.crowd.Office",
            Library.of("langchain4j-newest"),
            String.valueOf(USERS),
            String.valueOf(TURNS));

    Finished plain = flight.startPlain(office).await();
    Finished recorded = flight.startWithAgent(office).await();

    assertThat(recorded.exitCode()).as(recorded.err()).isZero();
    assertThat(recorded.out()).isEqualTo(plain.out());
    // At least the run, the model and the tool of each turn.
    assertThat(calls()).isGreaterThan(3L * USERS * TURNS);
    assertThat(used(recorded) - used(plain)).isLessThan(LIMIT);
  }

  private long calls() {
    Path directory = Journal.under(flight.home()).get(0);
    long begins = 0;
    try (Walker walker = Journal.open(directory).walk()) {
      for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
        begins += entry instanceof Begin ? 1 : 0;
      }
    }
    return begins;
  }

  private static long used(Finished office) {
    Matcher used = Pattern.compile("used (\\d+)\n").matcher(office.err());
    assertThat(used.matches()).as(office.err()).isTrue();
    return Long.parseLong(used.group(1));
  }
}
