package io.afr.reader.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.PriceSource;
import io.afr.reader.ReaderException;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.SessionRef;
import io.afr.reader.price.Prices;
import io.afr.reader.replay.SessionReplay;
import io.afr.reader.replay.Sessions;
import io.afr.reader.search.Matching;
import io.afr.reader.search.Names;
import io.afr.reader.search.Search;
import io.afr.reader.stats.By;
import io.afr.reader.stats.Counting;
import io.afr.reader.tape.Shelf;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;

/** Answers by reading everything, and holds the index to it. */
final class Oracle {

  private final Shelf shelf;
  private final Sessions sessions = new Sessions(Prices.builtIn());

  Oracle(Path home) {
    this.shelf = new Shelf(home);
  }

  /** Reads what has been appended. */
  Oracle look() {
    shelf.refresh();
    sessions.update(shelf.tapes());
    return this;
  }

  List<SessionRef> all() {
    return List.copyOf(sessions.all());
  }

  /** Not for filters that ask for a text. */
  void assertSameStats(Index index, Filter filter, By by) {
    ZoneId zone = ZoneId.of("Asia/Kathmandu");
    Counting expected = new Counting(by, zone);
    String cursor = null;
    do {
      SearchResult page = new Search(sessions).find(filter.page(Filter.MOST, cursor));
      for (Row row : page.rows()) {
        expected.add(new Matching(filter).of(sessions.replay(row.session()).actions()));
      }
      cursor = page.nextCursor();
    } while (cursor != null);
    Counting counted = new Counting(by, zone);
    index.count(filter, counted);
    PriceSource prices = new PriceSource("built-in", "2026-01-01");
    assertThat(counted.stats(prices)).as(filter.toString()).isEqualTo(expected.stats(prices));
  }

  void assertSameSessions(Index index) {
    for (SessionRef ref : sessions.all()) {
      SessionReplay expected = sessions.replay(ref);
      SessionReplay replay = index.replay(ref);
      assertThat(replay).as(ref.toString()).isNotNull();
      assertThat(replay.actions()).as(ref.toString()).isEqualTo(expected.actions());
      assertThat(replay.turns()).isEqualTo(expected.turns());
      assertThat(replay.lastRun()).isEqualTo(expected.lastRun());
      for (Action action : expected.actions()) {
        assertThat(replay.full(action)).isEqualTo(expected.full(action));
      }
    }
    assertThat(new HashSet<>(index.problems())).isEqualTo(new HashSet<>(shelf.problems()));
  }

  /** Whatever way leads to it. */
  void assertSameAnswer(Index index, Filter filter) {
    String expected = answer(() -> new Search(sessions).find(filter));
    assertThat(answer(() -> index.search(filter))).as(filter.toString()).isEqualTo(expected);
    Random random = new Random(filter.hashCode());
    for (int i = 0; i < (filter.text() == null ? 1 : 4); i++) {
      Limits limits = limits(random);
      assertThat(answer(() -> index.search(filter, limits)))
          .as("%s with %s", filter, limits)
          .isEqualTo(expected);
    }
  }

  /** Each either hardly ever reached or at once. */
  private static Limits limits(Random random) {
    return new Limits(
        limit(random),
        limit(random),
        limit(random),
        limit(random),
        limit(random),
        limit(random),
        limit(random),
        limit(random),
        limit(random));
  }

  private static int limit(Random random) {
    return random.nextInt(3) == 0 ? 1_000 : random.nextInt(4);
  }

  void assertSameNames(Index index, String name) {
    assertThat(answer(() -> index.find(name)))
        .as(name)
        .isEqualTo(answer(() -> new Names(sessions).find(name)));
  }

  /** Goes through all pages. */
  void assertSamePages(Index index, Filter.Builder filter) {
    String cursor = null;
    do {
      Filter page = filter.cursor(cursor).build();
      assertSameAnswer(index, page);
      SearchResult found = new Search(sessions).find(page);
      cursor = found.nextCursor();
    } while (cursor != null);
  }

  private static String answer(Callable<?> question) {
    try {
      Object answer = question.call();
      return answer instanceof SearchResult found ? written(found) : String.valueOf(answer);
    } catch (ReaderException e) {
      return e.code() + " " + e.getMessage();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String written(SearchResult found) {
    StringBuilder text = new StringBuilder();
    for (Row row : found.rows()) {
      text.append(row).append('\n');
    }
    return text.append(found.nextCursor()).toString();
  }

  /** Filters that find something, mostly. */
  Filter filter(Random random) {
    List<Row> rows = new Search(sessions).find(Filter.all()).rows();
    Filter.Builder filter = Filter.where().limit(1 + random.nextInt(6));
    if (random.nextInt(3) == 0) {
      filter.agentId(one(random, RandomHome.AGENTS));
    }
    if (random.nextInt(4) == 0) {
      filter.toolUsed(one(random, RandomHome.TOOLS));
    }
    if (random.nextInt(4) == 0) {
      filter.model(one(random, RandomHome.MODELS));
    }
    if (random.nextInt(5) == 0) {
      filter.service(one(random, RandomHome.SERVICES));
    }
    if (random.nextInt(5) == 0) {
      filter.status(one(random, List.of(Action.Status.values())));
    }
    if (random.nextInt(4) == 0) {
      filter.minDurationMs(random.nextDouble() * 2000);
    }
    if (random.nextInt(6) == 0) {
      filter.minCost(random.nextDouble() / 1000);
    }
    if (random.nextInt(5) == 0) {
      filter.tag(
          one(random, List.of("env", "env=prod", "level", "level=2=3", "user=1", "a=b=1", "no")));
    }
    if (!rows.isEmpty() && random.nextInt(3) == 0) {
      Instant time = one(random, rows).startTime().plusMillis(random.nextInt(2_000) - 1_000);
      boolean isFrom = random.nextBoolean();
      filter.from(isFrom ? time : null).to(isFrom ? time.plusSeconds(random.nextInt(9)) : time);
    }
    if (random.nextInt(2) == 0) {
      filter.text(part(random));
    }
    return filter.build();
  }

  private static String part(Random random) {
    String one = one(random, RandomHome.WORDS);
    String text =
        switch (random.nextInt(6)) {
          case 0 -> one;
          case 1 -> one + one(random, List.of(" ", ", ", "-")) + one(random, RandomHome.WORDS);
          case 2 ->
              one.substring(one.length() / 2)
                  + " "
                  + one(random, RandomHome.WORDS)
                  + ", "
                  + one.charAt(0);
          case 3 -> {
            int from = random.nextInt(one.length());
            yield one.substring(from, Math.min(one.length(), from + 1 + random.nextInt(2)));
          }
          case 4 -> one.substring(random.nextInt(one.length()));
          default -> one.substring(0, 1 + random.nextInt(one.length()));
        };
    return random.nextBoolean() ? text : text.toUpperCase(Locale.ROOT);
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
