package io.afr.reader.fold;

import io.afr.journal.End;
import io.afr.journal.FrameKind;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Tape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one call of everything that was written of it, so that it counts once.
 *
 * <ul>
 *   <li>A call inside one of the same operation and layer: the outer one decorates or routes; it is
 *       a wrapper, and what is inside are the calls.
 *   <li>A call of a lower layer inside one of the same operation is its wire view. A later one is
 *       another attempt if all before it had failed by then; else each is a call, and the outer one
 *       a wrapper.
 *   <li>Memory is the other way round: who asks a retriever means one operation, however many
 *       stores it looks through. The outermost is the call. An embedding that it needs stays a call
 *       of its own inside, for it costs.
 *   <li>Runs are no calls.
 * </ul>
 */
public final class Fold {

  private final Map<Frame, Call> calls = new HashMap<>();
  private final Set<Frame> settled = new HashSet<>();
  private final List<Call> inOrder = new ArrayList<>();

  private Fold() {}

  public static Fold of(Tape tape) {
    Fold fold = new Fold();
    // An outer call begins before what is inside of it and therefore decides first.
    for (Frame frame : tape.frames()) {
      fold.settle(frame);
    }
    return fold;
  }

  /** In the order in which they were found; a wrapper's come together. */
  public Collection<Call> calls() {
    return inOrder;
  }

  /** The call that this one happened inside of; null at the top. */
  public @Nullable Call around(Call call) {
    for (Frame frame = call.frame().parent(); frame != null; frame = frame.parent()) {
      Call around = calls.get(frame);
      if (around != null && !around.equals(call)) {
        return around;
      }
    }
    return null;
  }

  private void settle(Frame frame) {
    if (frame.kind() == FrameKind.RUN || settled.contains(frame)) {
      return;
    }
    List<Call> found = frame.kind() == FrameKind.MEMORY_OP ? memory(frame) : callsOf(frame);
    for (Call call : found) {
      inOrder.add(call);
      calls.put(call.frame(), call);
      call.absorbed().forEach(part -> calls.put(part, call));
    }
  }

  private List<Call> memory(Frame frame) {
    List<Frame> inside = new ArrayList<>();
    collectMemory(frame, inside);
    settled.addAll(inside);
    return List.of(Call.around(frame, inside));
  }

  private static void collectMemory(Frame frame, List<Frame> inside) {
    for (Frame child : frame.children()) {
      if (child.kind() == FrameKind.MEMORY_OP) {
        inside.add(child);
      }
      if (child.kind() != FrameKind.RUN && child.kind() != FrameKind.TOOL) {
        collectMemory(child, inside);
      }
    }
  }

  private List<Call> callsOf(Frame frame) {
    settled.add(frame);
    List<Frame> inside = new ArrayList<>();
    collectSame(frame, frame, inside);
    List<Call> found = new ArrayList<>();
    for (Frame inner : inside) {
      found.addAll(callsOf(inner));
    }
    if (found.isEmpty()) {
      return List.of(Call.alone(frame));
    }
    boolean repeated = inside.stream().anyMatch(f -> f.layer().compareTo(frame.layer()) <= 0);
    return repeated || !isOneAfterTheOther(found) ? found : List.of(Call.attempted(frame, found));
  }

  /** A model may be an agent itself, so a run between two model calls separates nothing. */
  private static void collectSame(Frame outer, Frame frame, List<Frame> inside) {
    for (Frame child : frame.children()) {
      if (Operation.isSame(outer, child)) {
        inside.add(child);
      } else if (child.kind() == FrameKind.RUN && outer.kind() == FrameKind.LLM_CALL) {
        collectSame(outer, child, inside);
      }
    }
  }

  private static boolean isOneAfterTheOther(List<Call> calls) {
    for (int i = 1; i < calls.size(); i++) {
      Frame before = calls.get(i - 1).frame();
      End end = before.end();
      if (end == null || !before.failed() || end.number() > calls.get(i).frame().number()) {
        return false;
      }
    }
    return true;
  }
}
