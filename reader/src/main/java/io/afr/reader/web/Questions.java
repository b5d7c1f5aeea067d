package io.afr.reader.web;

import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.Replay;
import io.afr.reader.Row;
import io.afr.reader.SearchResult;
import io.afr.reader.SessionRef;
import io.afr.reader.json.AsJson;
import io.afr.reader.json.Detail;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions to a home, and the same question from memory as long as nothing has changed.
 */
final class Questions implements AutoCloseable {

  /** An answer that took longer than this may be given again for as long as it took. */
  private static final long LONG_NANOS = 1_000_000_000;

  private static final int SESSIONS_TO_WARM = 30;

  /** Whoever comes meanwhile is not to wait for a long one. */
  private static final int MOST_ACTIONS_TO_WARM = 400;

  private final Desk quick;
  private final Desk thorough;
  private final Desk slow;
  private final Freshness freshness;
  private final Kept kept = new Kept();

  /**
   * @param own what the answer holds for
   * @param body null if what was answered before is still right
   */
  private record Found(String own, @Nullable Body body) {}

  Questions(Path home) {
    this.quick = new Desk(home, 150);
    this.thorough = new Desk(home, 8);
    this.slow = new Desk(home, 4);
    this.freshness = new Freshness(quick);
  }

  /**
   * Opens the index and brings it up to date, which whoever comes first would else wait for, and
   * looks at a few sessions, so that whoever opens a long one finds the way there well-trodden.
   */
  void warmUp() {
    try {
      SearchResult newest = quick.ask(home -> home.search(Filter.all()));
      newest.rows().stream()
          .filter(row -> row.actionCount() <= MOST_ACTIONS_TO_WARM)
          .limit(SESSIONS_TO_WARM)
          .forEach(row -> quick.ask(home -> look(home, row)));
    } catch (RuntimeException e) {
      // Whoever asks is told.
      return;
    }
  }

  private static int look(Home home, Row row) {
    Replay replay = home.replay(row.session());
    home.summary(row.session());
    return replay.actions().stream()
        .mapToInt(action -> AsJson.action(action, Detail.NONE).size())
        .sum();
  }

  /** For questions that are never the same, and short. */
  <T> T ask(Function<Home, T> question) {
    return quick.ask(question);
  }

  /**
   * Answers a question about all sessions.
   *
   * @param key the same for the same question only
   */
  void all(Context context, String key, Function<Home, Body> question) throws IOException {
    answer(context, key, quick, before -> home -> new Found("", question.apply(home)));
  }

  /** The same where every session has to be counted for it. */
  void thoroughly(Context context, String key, Function<Home, Body> question) throws IOException {
    answer(context, key, thorough, before -> home -> new Found("", question.apply(home)));
  }

  /** The same where every session has to be rebuilt for it. */
  void slowly(Context context, String key, Function<Home, Body> question) throws IOException {
    answer(context, key, slow, before -> home -> new Found("", question.apply(home)));
  }

  /** Answers a question about sessions that are named. */
  void sessions(
      Context context, List<String> names, BiFunction<Home, List<SessionRef>, Body> question)
      throws IOException {
    answer(
        context,
        context.req().getRequestURI() + "?" + context.queryString(),
        quick,
        before ->
            home -> {
              List<SessionRef> refs = new ArrayList<>();
              StringBuilder own = new StringBuilder();
              for (String name : names) {
                SessionRef ref = home.find(name);
                refs.add(ref);
                own.append(ref.service()).append('/').append(ref.name()).append(' ');
                own.append(home.stamp(ref)).append('\n');
              }
              boolean isSame = before != null && before.own().equals(own.toString());
              return new Found(own.toString(), isSame ? null : question.apply(home, refs));
            });
  }

  private void answer(
      Context context,
      String key,
      Desk desk,
      Function<Kept.@Nullable Item, Function<Home, Found>> question)
      throws IOException {
    String now = freshness.stamp();
    Kept.Item before = kept.get(key);
    if (before != null && before.holds(now)) {
      Sending.send(context, before.answer());
      return;
    }
    long from = System.nanoTime();
    Found found = desk.ask(question.apply(before));
    Answer answer;
    if (found.body == null && before != null) {
      answer = before.answer();
      Sending.send(context, answer);
    } else if (found.body != null) {
      answer = Sending.send(context, found.body);
    } else {
      throw new IllegalStateException("nothing was found");
    }
    if (answer != null) {
      long took = System.nanoTime() - from;
      long until = took < LONG_NANOS ? 0 : System.nanoTime() + took;
      kept.put(key, new Kept.Item(now, found.own, answer, until));
    }
  }

  /** Something has just been recorded by ourselves. */
  void changed() {
    freshness.changed();
  }

  @Override
  public void close() {
    quick.close();
    thorough.close();
    slow.close();
  }
}
