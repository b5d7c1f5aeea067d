package io.afr.agent.record;

import io.afr.journal.Content;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import io.afr.journal.lock.Mutex;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pieces of one call's answer on their way to the tape. */
final class Pieces {

  private final Tape tape;
  private final AgentThread agentThread;
  private final long begin;
  private final long maxBytes;
  private final Privacy privacy;
  private final Mutex mutex = new Mutex();
  private final Mutex flushing = new Mutex();
  // Empty until a piece comes: most calls are not streamed.
  private Map<Progress.Channel, Tail> tails = Map.of();
  private boolean queued;
  private boolean closed;
  private char highSurrogate;
  private volatile long firstNanos = -1;
  private volatile @Nullable WeakReference<Object> holder;

  /**
   * @param begin number of the call's begin
   * @param maxBytes how much is kept of a channel
   */
  Pieces(Tape tape, AgentThread agentThread, long begin, long maxBytes, Privacy privacy) {
    this.tape = tape;
    this.agentThread = agentThread;
    this.begin = begin;
    this.maxBytes = maxBytes;
    this.privacy = privacy;
  }

  /** What can end the call: once nobody has that any more, nothing comes and nothing ends. */
  void heldBy(Object frame) {
    if (holder == null) {
      holder = new WeakReference<>(frame);
    }
  }

  /** Lets go of all that is held if nobody can add to it any more. */
  void flushIfLost() {
    WeakReference<Object> known = holder;
    if (known != null && known.refersTo(null)) {
      flushAll();
      agentThread.closed(this);
    }
  }

  /**
   * @param nanos since the begin
   */
  void add(Progress.Channel channel, byte[] utf8, int offset, int length, long nanos) {
    mutex.run(
        () -> {
          if (!closed) {
            first(nanos);
            append(channel, utf8, offset, length);
          }
        });
  }

  void add(Progress.Channel channel, String text, long nanos) {
    mutex.run(
        () -> {
          if (!closed) {
            first(nanos);
            byte[] utf8 = joined(text).getBytes(StandardCharsets.UTF_8);
            append(channel, utf8, 0, utf8.length);
          }
        });
  }

  /**
   * Appends what has come so far, but for what may belong to a secret. Only here anybody waits for
   * the tape: on the agent's thread.
   */
  void flush() {
    flush(false);
  }

  /** Appends all that has come: nothing is recorded any more. */
  void flushAll() {
    flush(true);
  }

  private void flush(boolean all) {
    // One at a time, so that pieces come in their order.
    flushing.run(
        () -> {
          for (Progress piece : take(all)) {
            tape.append(piece);
            byte[] bytes = piece.data().bytes();
            agentThread.backlog().give(bytes == null ? 0 : bytes.length);
          }
        });
  }

  private List<Progress> take(boolean all) {
    long now = nowMicros();
    List<Progress> pieces = new ArrayList<>();
    mutex.run(
        () -> {
          queued = false;
          for (Tail tail : tails.values()) {
            tail.take(begin, now, all, pieces);
          }
        });
    return pieces;
  }

  /**
   * Takes nothing more. What was on its way to the tape is there when this returns: a program that
   * is killed after the end of a call keeps all that came before it.
   *
   * @return what is left of each channel
   */
  List<Part> close(String wireType) {
    List<Part> rest = mutex.get(() -> rest(wireType));
    if (firstNanos < 0) {
      return rest;
    }
    return flushing.get(() -> rest);
  }

  private List<Part> rest(String wireType) {
    try {
      if (tails.isEmpty()) {
        return List.of();
      }
      List<Part> rest = new ArrayList<>(tails.size());
      for (Tail tail : tails.values()) {
        boolean isWire = tail.channel() == Progress.Channel.WIRE;
        Content content = tail.rest(isWire ? wireType : Content.TEXT);
        if (isWire || content.trueLength() > 0) {
          rest.add(new Part(PartName.of(tail.channel()), content));
        }
      }
      // The program may hold what the answer came with, and that the frame, for long.
      tails = Map.of();
      return rest;
    } finally {
      closed = true;
      agentThread.closed(this);
    }
  }

  /** From the begin to the first piece; -1 if there was none. */
  long firstNanos() {
    return firstNanos;
  }

  private void first(long nanos) {
    if (firstNanos < 0) {
      firstNanos = nanos;
    }
  }

  private void append(Progress.Channel channel, byte[] utf8, int offset, int length) {
    if (length == 0) {
      return;
    }
    if (tails.isEmpty()) {
      tails = new EnumMap<>(Progress.Channel.class);
      agentThread.opened(this);
    }
    Tail tail =
        tails.computeIfAbsent(
            channel, c -> new Tail(c, maxBytes, agentThread.backlog(), privacy.stream(c)));
    tail.add(utf8, offset, length);
    if (!queued || tail.isFull()) {
      agentThread.flush(this, !queued, tail.isFull());
      queued = true;
    }
  }

  /** The text with the half of a character that the piece before ended with, without its own. */
  private String joined(String text) {
    String joined = highSurrogate == 0 ? text : highSurrogate + text;
    highSurrogate = 0;
    int last = joined.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(joined.charAt(last))) {
      highSurrogate = joined.charAt(last);
      return joined.substring(0, last);
    }
    return joined;
  }

  private static long nowMicros() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }
}
