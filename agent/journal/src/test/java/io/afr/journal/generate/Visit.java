package io.afr.journal.generate;

import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Note;
import io.afr.journal.SessionFrom;
import io.afr.journal.generate.Cast.Agent;
import io.afr.journal.generate.Cast.Model;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * One session: who talks with whom, and what is still to happen. It goes on step by step, at its
 * own times, so that many can stand between each other on the tape.
 */
final class Visit implements Comparable<Visit> {

  /** How the program is made, and so what there is to be recorded. */
  enum Kind {
    /** An AI service without a memory that is recorded. */
    SERVICE,
    /** With a memory of its messages. */
    REMEMBERING,
    /** That looks something up before it asks. */
    SEARCHING,
    /** A loop of the program's own around a provider's SDK: no runs, and nobody wove its tools. */
    WIRE
  }

  private record Step(long micros, Runnable what) {}

  final Corpus corpus;
  final int number;
  final Dice dice;
  final Kind kind;
  final Agent agent;
  final Model model;
  final Language language;
  final String session;
  final SessionFrom sessionFrom;

  /** What has been said so far, as the next request will send it. */
  final List<Content> messages = new ArrayList<>();

  private final Deque<Step> steps = new ArrayDeque<>();
  private final String thread;
  private final double meanPauseMicros;
  private Life life;
  private long plannedMicros;
  private long nowMicros;
  private int turnsLeft;
  private int turns;
  private int texts;

  Visit(Corpus corpus, int number, Instant start, double meanPauseMicros) {
    this.corpus = corpus;
    this.number = number;
    this.dice = Dice.of(corpus.seed(), number);
    this.kind = kind(dice);
    this.agent = corpus.cast().agent(dice);
    this.model = kind == Kind.WIRE ? Cast.openAi(dice) : corpus.cast().model(dice);
    this.language = dice.chance(0.02) ? dice.of(Language.OTHERS) : Language.LATIN;
    this.sessionFrom = sessionFrom();
    this.session = id();
    this.thread = "http-nio-8080-exec-" + dice.between(1, 40);
    this.meanPauseMicros = meanPauseMicros;
    this.turnsLeft = dice.chance(0.01) ? dice.between(25, 60) : 1 + turns(dice);
    this.plannedMicros = ChronoUnit.MICROS.between(Instant.EPOCH, start);
    this.life = corpus.program(agent.service()).at(start);
    life.enter();
    messages.add(shape().message("system", agent.system()));
    plan();
  }

  private static Kind kind(Dice dice) {
    double share = dice.share();
    return share < 0.55
        ? Kind.SERVICE
        : share < 0.7 ? Kind.REMEMBERING : share < 0.85 ? Kind.SEARCHING : Kind.WIRE;
  }

  private static int turns(Dice dice) {
    return (int) Math.min(12, dice.exponential(2.6));
  }

  private SessionFrom sessionFrom() {
    if (kind == Kind.WIRE) {
      return SessionFrom.GENERATED;
    }
    return dice.chance(0.1) ? SessionFrom.PROGRAM : SessionFrom.LIBRARY;
  }

  private String id() {
    String own = Integer.toString(number, Character.MAX_RADIX);
    return switch (sessionFrom) {
      case PROGRAM -> "case-" + own;
      case LIBRARY -> "customer-" + own;
      default -> String.format("%08x-%s", (int) dice.next(), own);
    };
  }

  Shape shape() {
    return kind == Kind.WIRE ? Shape.OPEN_AI : Shape.ONE;
  }

  /** When the next step is due. */
  long micros() {
    return steps.isEmpty() ? Long.MAX_VALUE : steps.getFirst().micros();
  }

  long nowMicros() {
    return nowMicros;
  }

  String thread() {
    return thread;
  }

  int turn() {
    return turns;
  }

  Life life() {
    return life;
  }

  /** Something that was said and stays in the conversation. */
  void say(Content message) {
    messages.add(life.named(message));
  }

  /** A word that stands in one text of one session. */
  String unique() {
    return Corpus.unique(number, texts++);
  }

  byte[] text() {
    return Text.prose(dice, language, dice.logUniform(200, 4_096), unique());
  }

  byte[] shortText() {
    return Text.prose(dice, language, dice.logUniform(20, 160), unique());
  }

  /** Does the next step. False if there is none after it. */
  boolean goOn() {
    Step step = steps.removeFirst();
    nowMicros = step.micros();
    step.what().run();
    if (steps.isEmpty() && turnsLeft > 0) {
      plan();
    }
    if (steps.isEmpty()) {
      life.leave();
    }
    return !steps.isEmpty();
  }

  /** Nothing comes any more: the program hangs. */
  void hang() {
    steps.clear();
    turnsLeft = 0;
  }

  /** Something that happens so much later than what was planned before. */
  void then(long delayMicros, Runnable what) {
    plannedMicros += delayMicros;
    steps.addLast(new Step(plannedMicros, what));
  }

  private void plan() {
    turnsLeft--;
    turns++;
    long pause = turns == 1 ? 0 : 1_000_000 + dice.exponential(meanPauseMicros);
    then(pause, this::arrive);
    new Turn(this).plan();
  }

  /** A session that the program named may go on in another program. */
  private void arrive() {
    if (turns > 1 && sessionFrom == SessionFrom.PROGRAM && dice.chance(0.2)) {
      life.leave();
      life = corpus.program(dice.below(corpus.programs())).at(now());
      life.enter();
      messages.replaceAll(life::named);
    }
    if (turns == 1 && dice.chance(0.1)) {
      tag("tier", dice.chance(0.2) ? "gold" : "plain");
    }
  }

  private void tag(String key, String value) {
    life.append(
        new Note(
            0,
            nowMicros,
            Note.TAG,
            Map.of("session", session, "call", "0", "key", key, "value", value)));
  }

  /** Tags that a begin carries itself. */
  Map<String, String> tags() {
    return number % 7 == 0 ? Map.of(Attribute.TAG + "campaign", "c" + number % 70 / 7) : Map.of();
  }

  private Instant now() {
    return Instant.EPOCH.plus(nowMicros, ChronoUnit.MICROS);
  }

  @Override
  public int compareTo(Visit other) {
    int earlier = Long.compare(micros(), other.micros());
    return earlier != 0 ? earlier : Integer.compare(number, other.number);
  }
}
