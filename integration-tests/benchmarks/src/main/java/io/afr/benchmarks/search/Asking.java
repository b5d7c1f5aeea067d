package io.afr.benchmarks.search;

import io.afr.benchmarks.fork.Figures;
import io.afr.benchmarks.search.Question.Draw;
import io.afr.journal.generate.Corpus;
import io.afr.reader.Action;
import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.Row;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Asks questions of every kind, and takes the time of each. */
final class Asking {

  /** What is asked of everybody, however slow, so that answers can be compared. */
  static final int LEAST = 5;

  private static final int PASSAGES = 40;
  private static final int LETTERS = 20;
  private static final int WARM_UP = 10;

  /** On a machine that is shared, the clock tells what others do as well. */
  private static final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private final Corpus corpus;
  private final int sessions;
  private final int questions;
  private final long capNanos;
  private final List<String> names = new ArrayList<>();
  private final List<String> passages = new ArrayList<>();
  private final List<String> pairs = new ArrayList<>();

  /**
   * @param home gives sessions to ask about and letters to look for
   * @param questions how many of each kind
   * @param cap no more of a kind are asked once they have taken so long together
   */
  Asking(Home home, long seed, int sessions, int questions, Duration cap) {
    this.corpus = Corpus.of(seed, sessions);
    this.sessions = sessions;
    this.questions = questions;
    this.capNanos = cap.toNanos();
    prepare(home, new Random(seed), new Random(seed + 1));
  }

  private void prepare(Home home, Random random, Random ofPairs) {
    Duration day = Duration.ofDays(1);
    for (int tries = 0; passages.size() < PASSAGES || pairs.size() < PASSAGES; tries++) {
      if (tries > 100 * PASSAGES) {
        throw new IllegalStateException(home.directory() + ": holds no text to look for");
      }
      Instant to = Corpus.START.plusSeconds(random.nextLong(Corpus.SPAN.toSeconds()));
      for (Row row :
          home.search(Filter.where().from(to.minus(day)).to(to).limit(5).build()).rows()) {
        names.add(row.session().name());
        List<String> said =
            home.replay(row.session()).actions().stream()
                .filter(action -> action.kind() == Action.Kind.LLM_CALL)
                .map(Asking::said)
                .toList();
        said.stream()
            .map(text -> passage(text, random))
            .filter(p -> !p.isEmpty())
            .findFirst()
            .ifPresent(passages::add);
        said.stream()
            .map(text -> pair(text, ofPairs))
            .filter(p -> !p.isEmpty())
            .findFirst()
            .ifPresent(pairs::add);
      }
    }
  }

  private static String said(Action call) {
    JsonNode text = call.data().at("/response/messages/0/parts/0/content");
    return text.isString() ? text.stringValue() : "";
  }

  /** Two words beside each other; empty if there are none. */
  private static String pair(String said, Random random) {
    String[] words = said.split(" ", -1);
    for (int tries = 0; tries < 50 && words.length > 1; tries++) {
      int first = random.nextInt(words.length - 1);
      if (words[first].matches("[a-z]{2,}") && words[first + 1].matches("[a-z]{2,}")) {
        return words[first] + " " + words[first + 1];
      }
    }
    return "";
  }

  /** Letters that begin and end within words; empty if there are none. */
  private static String passage(String said, Random random) {
    for (int tries = 0; tries < 50 && said.length() > 2 * LETTERS; tries++) {
      int from = 1 + random.nextInt(said.length() - LETTERS - 1);
      String passage = said.substring(from, from + LETTERS);
      String around = said.substring(from - 1, from + LETTERS + 1);
      if (around.matches("[a-z]{2}.*[a-z]{2}")) {
        return passage;
      }
    }
    return "";
  }

  /** Asks one after the other. */
  void ask(Answerer answerer, Figures figures) {
    for (Question question : Question.values()) {
      ask(question, answerer, figures);
    }
  }

  private void ask(Question question, Answerer answerer, Figures figures) {
    Draw warm = draw(question, 1);
    long start = System.nanoTime();
    for (int i = 0; i < WARM_UP && (i == 0 || System.nanoTime() - start < capNanos / 4); i++) {
      answer(question, warm, answerer);
    }
    Draw draw = draw(question, 2);
    List<Double> millis = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    int said = 0;
    start = System.nanoTime();
    for (int i = 0; i < questions && (i < LEAST || System.nanoTime() - start < capNanos); i++) {
      Runnable asked = asked(question, draw, answerer);
      long worked = threads.getCurrentThreadCpuTime();
      long from = System.nanoTime();
      asked.run();
      millis.add((System.nanoTime() - from) / 1e6);
      processor.add((threads.getCurrentThreadCpuTime() - worked) / 1e6);
    }
    for (Draw again = draw(question, 2); said < LEAST; said++) {
      figures.put(question.figure() + ".said" + said, answer(question, again, answerer));
    }
    put(question.figure(), millis, figures);
    put(question.figure() + ".processor", processor, figures);
    figures.put(question.figure() + ".asked", millis.size());
  }

  private Draw draw(Question question, int turn) {
    Random random = new Random(31L * question.name().hashCode() + turn);
    return new Draw(random, corpus, sessions, passages, pairs);
  }

  /** Everything but the answer is made up before the time is taken. */
  private Runnable asked(Question question, Draw draw, Answerer answerer) {
    if (question.isSearch()) {
      Filter filter = question.filter(draw).build();
      return () -> answerer.search(filter);
    }
    if (question.isStats()) {
      return () -> answerer.stats(question.by());
    }
    String session = draw.session(names);
    return () -> {
      boolean unused =
          question == Question.GET ? answerer.get(session) > 0 : answerer.summary(session) > 0;
    };
  }

  /** What is said, as a number that is another one if something else is said. */
  private double answer(Question question, Draw draw, Answerer answerer) {
    if (question.isSearch()) {
      return answerer.search(question.filter(draw).build()).hashCode();
    }
    if (question.isStats()) {
      return answerer.stats(question.by()).hashCode();
    }
    String session = draw.session(names);
    return question == Question.GET
        ? Objects.hash(session, answerer.get(session))
        : Objects.hash(session, answerer.summary(session));
  }

  private static void put(String figure, List<Double> values, Figures figures) {
    Collections.sort(values);
    figures.put(figure + ".p50", percentile(values, 0.5));
    figures.put(figure + ".p95", percentile(values, 0.95));
  }

  private static double percentile(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
