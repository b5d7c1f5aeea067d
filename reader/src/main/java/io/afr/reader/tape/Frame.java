package io.afr.reader.tape;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import io.afr.journal.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One woven call: what stands on the tape between its begin and its end. */
public final class Frame {

  private final Tape tape;
  private final Begin begin;
  private final @Nullable Frame parent;
  private final List<Frame> children = new ArrayList<>();
  private final List<Progress> progress = new ArrayList<>();
  private @Nullable End end;
  private long lastEntry;
  private final long beginMicros;
  private long endMicros;

  Frame(Tape tape, Begin begin, @Nullable Frame parent) {
    this.tape = tape;
    this.begin = begin;
    this.parent = parent;
    this.lastEntry = begin.number();
    this.beginMicros =
        begin.attributes().containsKey(Attribute.TOLD) ? begin.timeMicros() : tape.inOrder(begin);
    if (parent != null) {
      parent.children.add(this);
    }
  }

  void accept(Progress piece) {
    progress.add(piece);
    lastEntry = piece.number();
  }

  void accept(End end) {
    if (this.end == null) {
      this.end = end;
      this.endMicros = tape.inOrder(end);
      lastEntry = end.number();
    }
  }

  /**
   * The time of its begin, but never before what stands on the tape before it, unless the program
   * told of it later.
   */
  public long beginMicros() {
    return beginMicros;
  }

  /** The same of its end; 0 if it has none. */
  public long endMicros() {
    return endMicros;
  }

  public Tape tape() {
    return tape;
  }

  public Begin begin() {
    return begin;
  }

  /** Null if it has not ended, or never will. */
  public @Nullable End end() {
    return end;
  }

  /** The call around it; null at the top. */
  public @Nullable Frame parent() {
    return parent;
  }

  public List<Frame> children() {
    return children;
  }

  public long number() {
    return begin.number();
  }

  /** The id of the action that this call is, if it is one. */
  public String id() {
    return tape.journal() + "-" + begin.number();
  }

  /** Number of the last entry that said something of it. */
  public long lastEntry() {
    return lastEntry;
  }

  public FrameKind kind() {
    return begin.kind();
  }

  public Layer layer() {
    return begin.layer();
  }

  public boolean failed() {
    return end != null && end.status() == Status.ERROR;
  }

  /** When something of it was last heard of. */
  public long lastMicros() {
    if (end != null) {
      return end.timeMicros();
    }
    return progress.isEmpty() ? begin.timeMicros() : progress.get(progress.size() - 1).timeMicros();
  }

  /** A fact that the end states, or else the begin; null if neither does. */
  public @Nullable String attribute(String name) {
    String late = end == null ? null : end.attributes().get(name);
    Map<String, String> early = begin.attributes();
    return late == null ? early.get(name) : late;
  }

  /** The contents under this name, those of the begin first. */
  public List<Stored> parts(String name) {
    List<Stored> found = new ArrayList<>();
    collect(begin.parts(), name, found);
    if (end != null) {
      collect(end.parts(), name, found);
    }
    if (name.equals(PartName.ITEM)) {
      found.addAll(tape.items(begin.number()).messages());
    }
    return found;
  }

  /** The first content under this name; null if there is none. */
  public @Nullable Stored part(String name) {
    List<Stored> found = parts(name);
    return found.isEmpty() ? null : found.get(0);
  }

  private void collect(List<Part> parts, String name, List<Stored> found) {
    for (Part part : parts) {
      if (part.name().equals(name)) {
        found.add(tape.resolve(part.content()));
      }
    }
  }

  /** What was written of one channel while the answer was on its way, in order. */
  public List<Progress> progress(Progress.Channel channel) {
    return progress.stream().filter(piece -> piece.channel() == channel).toList();
  }

  /** What arrived on one channel while the answer was on its way, in order. */
  public List<Stored> pieces(Progress.Channel channel) {
    List<Stored> pieces = new ArrayList<>();
    for (Progress piece : progress) {
      if (piece.channel() == channel) {
        pieces.add(tape.resolve(piece.data()));
      }
    }
    if (end != null && channel != Progress.Channel.WIRE) {
      collect(end.parts(), PartName.of(channel), pieces);
    }
    return pieces;
  }

  /** The messages of its request, whole. */
  public Conversation conversation() {
    return tape.conversation(begin.number());
  }

  @Override
  public String toString() {
    return begin.kind() + " " + id();
  }
}
