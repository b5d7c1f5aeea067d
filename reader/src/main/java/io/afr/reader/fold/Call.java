package io.afr.reader.fold;

import io.afr.journal.Layer;
import io.afr.reader.tape.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * One logical call.
 *
 * @param frame the call as the program made it
 * @param absorbed what else the tape holds of the same call
 * @param wire the last attempt as lower layers saw it, the lowest first
 * @param attempts how often it was sent; 0 if nothing says so
 */
public record Call(Frame frame, List<Frame> absorbed, List<Frame> wire, int attempts) {

  /** A call that only one layer wrote. */
  static Call alone(Frame frame) {
    return new Call(frame, List.of(), List.of(), frame.layer() == Layer.HTTP ? 1 : 0);
  }

  /** A call with the parts of it that have no say in what it was. */
  static Call around(Frame frame, List<Frame> absorbed) {
    return new Call(frame, absorbed, List.of(), 0);
  }

  /** A call together with what lower layers wrote of each attempt. */
  static Call attempted(Frame frame, List<Call> attempts) {
    List<Frame> absorbed = new ArrayList<>();
    int sent = 0;
    for (Call attempt : attempts) {
      absorbed.add(attempt.frame);
      absorbed.addAll(attempt.absorbed);
      sent += Math.max(1, attempt.attempts);
    }
    Call last = attempts.get(attempts.size() - 1);
    List<Frame> wire = new ArrayList<>(last.wire);
    wire.add(last.frame);
    return new Call(frame, absorbed, wire, sent);
  }

  /** Its frames from the one that knows best what was sent and came back: wire first. */
  public List<Frame> nearestToTheWire() {
    List<Frame> frames = new ArrayList<>(wire);
    frames.add(frame);
    return frames;
  }

  /** Its frames from the one that knows best what the program meant: the program's first. */
  public List<Frame> nearestToTheProgram() {
    List<Frame> frames = new ArrayList<>(List.of(frame));
    for (int i = wire.size() - 1; i >= 0; i--) {
      frames.add(wire.get(i));
    }
    return frames;
  }
}
