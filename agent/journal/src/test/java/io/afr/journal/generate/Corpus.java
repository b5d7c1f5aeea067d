package io.afr.journal.generate;

import io.afr.journal.JournalException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/**
 * As many made-up sessions as one likes, of many agents, tools and models, over three months; the
 * same for the same seed. About 20 actions each, some of them hundreds; about 200 at a time if
 * there are many.
 */
public final class Corpus {

  /** When the first session begins. */
  public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  /** How long after the first the last begins. */
  public static final Duration SPAN = Duration.ofDays(90);

  private static final int AT_A_TIME = 200;
  private static final int SESSIONS_OF_A_JVM = 400;
  private static final int MOST_JVMS = 30;
  private static final double LONGEST_PAUSE_MICROS = Duration.ofHours(3).toNanos() / 1e3;

  private final long seed;
  private final int sessions;
  private final Duration span;
  private final Cast cast = new Cast(Program.MOST);
  private final List<Program> programs = new ArrayList<>();
  private long actions;

  private Corpus(long seed, int sessions, Duration span) {
    this.seed = seed;
    this.sessions = sessions;
    this.span = span;
  }

  /** Nothing is written before {@link #write}. */
  public static Corpus of(long seed, int sessions) {
    return new Corpus(seed, sessions, SPAN);
  }

  /** A word that only one text holds: that of the n-th text of a session, both from 0. */
  public static String unique(int session, int text) {
    return "id" + session + "n" + text;
  }

  /** A word by how frequent it is in most texts, from 0 to {@code words() - 1}. */
  public static String word(int rank) {
    return Language.LATIN.word(rank);
  }

  public static int words() {
    return Language.LATIN.words();
  }

  /** All agents, the busiest first. */
  public List<String> agents() {
    return cast.agents();
  }

  /** All tools, more or less the most used first. */
  public List<String> tools() {
    return cast.tools();
  }

  /** All models, the most asked first. */
  public static List<String> models() {
    return Cast.models();
  }

  /** How many actions have been written. */
  public long actions() {
    return actions;
  }

  /**
   * Writes everything into a home.
   *
   * @param progress is told how many sessions have begun, now and then
   * @throws JournalException if the home cannot be written
   */
  public void write(Path home, LongConsumer progress) {
    int lives = Math.max(2, Math.min(MOST_JVMS, sessions / SESSIONS_OF_A_JVM));
    for (int which = 0; which < Program.MOST; which++) {
      programs.add(new Program(home, which, START, span, lives, seed));
    }
    try {
      visits(progress);
    } finally {
      programs.forEach(Program::close);
      programs.clear();
    }
  }

  private void visits(LongConsumer progress) {
    PriorityQueue<Visit> present = new PriorityQueue<>();
    double gap = span.toNanos() / 1e3 / sessions;
    double pause = Math.min(AT_A_TIME * gap / 4, LONGEST_PAUSE_MICROS);
    Dice dice = new Dice(seed);
    for (int number = 0; number < sessions; number++) {
      long micros = (long) (gap * (number + dice.share()));
      Visit visit = new Visit(this, number, START.plusNanos(micros * 1_000), pause);
      goOnUntil(visit.micros(), present);
      present.add(visit);
      progress.accept(number + 1);
    }
    goOnUntil(Long.MAX_VALUE, present);
  }

  private void goOnUntil(long micros, PriorityQueue<Visit> present) {
    while (!present.isEmpty() && present.peek().micros() < micros) {
      Visit next = present.remove();
      boolean goesOn = next.goOn();
      if (goesOn) {
        present.add(next);
      } else {
        Instant now = Instant.EPOCH.plusNanos(next.nowMicros() * 1_000);
        programs.forEach(program -> program.endThoseBefore(now));
      }
    }
  }

  long seed() {
    return seed;
  }

  Cast cast() {
    return cast;
  }

  int programs() {
    return programs.size();
  }

  Program program(int which) {
    return programs.get(which);
  }

  void counted(int more) {
    actions += more;
  }
}
