package io.afr.reader.replay;

import io.afr.journal.FrameKind;
import io.afr.reader.fold.Call;
import io.afr.reader.fold.Fold;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Tape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tapes hold of one session, in order. */
final class Session {

  private final String id;
  private final Map<Tape, Fold> folds = new LinkedHashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Frame> runs = new ArrayList<>();

  Session(String id) {
    this.id = id;
  }

  void add(Call call, Fold fold) {
    calls.add(call);
    folds.put(call.frame().tape(), fold);
  }

  void add(Frame run, Fold fold) {
    runs.add(run);
    folds.put(run.tape(), fold);
  }

  void sort() {
    calls.sort(Comparator.comparing(call -> Order.of(call.frame())));
    runs.sort(Comparator.comparing(Order::of));
  }

  String id() {
    return id;
  }

  List<Call> calls() {
    return calls;
  }

  List<Frame> runs() {
    return runs;
  }

  Set<Tape> tapes() {
    return folds.keySet();
  }

  /** The services that recorded it, the one that began it first. */
  Set<String> services() {
    Set<String> services = new LinkedHashSet<>();
    calls.forEach(call -> services.add(call.frame().tape().manifest().service()));
    runs.forEach(run -> services.add(run.tape().manifest().service()));
    return services;
  }

  /** Differs once anything has been recorded since, or a JVM has ended. */
  long fingerprint() {
    long print = 17;
    for (Call call : calls) {
      print = 31 * print + call.frame().lastEntry();
      for (Frame part : call.absorbed()) {
        print = 31 * print + part.lastEntry();
      }
    }
    for (Frame run : runs) {
      print = 31 * print + run.lastEntry();
    }
    for (Tape tape : tapes()) {
      print = 31 * print + tape.state().hashCode();
      print = 31 * print + tape.tags(id).size();
    }
    return print;
  }

  /** When its latest action began. */
  long latestMicros() {
    return calls.isEmpty()
        ? Long.MIN_VALUE
        : calls.get(calls.size() - 1).frame().begin().timeMicros();
  }

  /** The call of this session that another one happened inside of; null at the top. */
  @Nullable Call around(Call call) {
    Fold fold = folds.get(call.frame().tape());
    Call around = fold == null ? null : fold.around(call);
    return around != null && holds(around.frame()) ? around : null;
  }

  /** The outermost run of this session around a frame; null if there is none. */
  @Nullable Frame topRun(Frame frame) {
    Frame top = null;
    for (Frame around = frame.parent(); around != null; around = around.parent()) {
      if (isRun(around) && holds(around)) {
        top = around;
      }
    }
    return top;
  }

  /** The innermost run around a frame; null if there is none. */
  static @Nullable Frame ownRun(Frame frame) {
    Frame around = frame.parent();
    while (around != null && !isRun(around)) {
      around = around.parent();
    }
    return around;
  }

  private static boolean isRun(Frame frame) {
    return frame.kind() == FrameKind.RUN;
  }

  boolean holds(Frame frame) {
    return frame.begin().session().equals(id);
  }
}
